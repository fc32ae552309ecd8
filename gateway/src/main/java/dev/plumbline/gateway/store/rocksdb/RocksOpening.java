package dev.plumbline.gateway.store.rocksdb;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rocksdb.ColumnFamilyDescriptor;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.ColumnFamilyOptions;
import org.rocksdb.DBOptions;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;

/** How a RocksDB directory is opened, as often as need be: its options and column families, which it releases at the end. */
final class RocksOpening implements AutoCloseable {

    private static final String DEFAULT = "default";

    /** What is to be released, and differs from one opening to the next. */
    record Opened(RocksDB db, Map<String, ColumnFamilyHandle> families) {

        void close() {
            families.values().forEach(ColumnFamilyHandle::close);
            db.close();
        }
    }

    /** To write, or only to read. */
    @FunctionalInterface
    interface Way {
        RocksDB open(
                DBOptions options, String path, List<ColumnFamilyDescriptor> families, List<ColumnFamilyHandle> handles)
                throws RocksDBException;
    }

    private final Path directory;
    private final DBOptions options;
    private final Map<String, ColumnFamilyOptions> families;
    private final Set<String> optional;
    private final Way way;

    /**
     * @param options taken over
     * @param families by name, taken over; {@code default} must be one of them
     * @param optional those of the families that need not be there, and are then not made
     */
    RocksOpening(
            Path directory,
            DBOptions options,
            Map<String, ColumnFamilyOptions> families,
            Set<String> optional,
            Way way) {
        this.directory = directory;
        this.options = options;
        this.families = new LinkedHashMap<>(families);
        this.optional = Set.copyOf(optional);
        this.way = way;
    }

    Path directory() {
        return directory;
    }

    Opened open() throws RocksDBException, IOException {
        RecordFileCheck.check(directory);
        List<ColumnFamilyDescriptor> descriptors = new ArrayList<>();
        Set<String> stored = optional.isEmpty() ? Set.of() : stored();
        families.forEach((name, family) -> {
            if (!optional.contains(name) || stored.contains(name) || name.equals(DEFAULT)) {
                descriptors.add(new ColumnFamilyDescriptor(name.getBytes(StandardCharsets.UTF_8), family));
            }
        });
        List<ColumnFamilyHandle> handles = new ArrayList<>();
        RocksDB db = way.open(options, directory.toString(), descriptors, handles);
        Map<String, ColumnFamilyHandle> opened = new HashMap<>();
        for (ColumnFamilyHandle handle : handles) {
            opened.put(new String(handle.getName(), StandardCharsets.UTF_8), handle);
        }
        return new Opened(db, opened);
    }

    private Set<String> stored() throws RocksDBException {
        if (!Files.exists(directory.resolve("CURRENT"))) {
            return Set.of();
        }
        Set<String> names = new HashSet<>();
        try (Options any = new Options()) {
            for (byte[] name : RocksDB.listColumnFamilies(any, directory.toString())) {
                names.add(new String(name, StandardCharsets.UTF_8));
            }
        }
        return names;
    }

    @Override
    public void close() {
        options.close();
        families.values().forEach(ColumnFamilyOptions::close);
    }
}
