package dev.plumbline.gateway.store.rocksdb;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.rocksdb.RocksDBException;
import org.rocksdb.Status;

/**
 * Checks a database's manifest and write-ahead logs before RocksDB reads them: over some damage there RocksDB 11.8 never
 * comes to an end. A last record that was cut short is no damage.
 *
 * <p>Such a file is a sequence of blocks of 32 KiB, which records do not cross. A record is a masked CRC-32C of type and
 * content, the content's length (u16) and the type (u8), little-endian, then the content (RocksDB wiki, "Write Ahead Log
 * File Format"). Types above 4 belong to recycled files, which no store of ours has.
 */
public final class RecordFileCheck {

    private static final int BLOCK_BYTES = 32_768;
    private static final int HEADER_BYTES = 7;
    private static final int TYPE_AT = 6;
    private static final int LAST_TYPE = 4;
    private static final int MASK_DELTA = 0xa282ead8;

    /** The first damaged record of a file: what is before byte {@code at} is whole. */
    public record Damage(Path file, int at) {

        @Override
        public String toString() {
            return "damaged record at byte " + at + " of " + file.getFileName();
        }
    }

    private RecordFileCheck() {}

    /** The first damage, if any: in the manifest, else in the oldest write-ahead log that has some. */
    public static Optional<Damage> find(Path directory) throws IOException {
        Path current = directory.resolve("CURRENT");
        if (!Files.exists(current)) {
            return Optional.empty();
        }
        Path manifest = directory.resolve(
                Files.readString(current, StandardCharsets.ISO_8859_1).strip());
        if (Files.isRegularFile(manifest)) {
            Optional<Damage> damage = damage(manifest);
            if (damage.isPresent()) {
                return damage;
            }
        }
        for (Path log : logs(directory)) {
            Optional<Damage> damage = damage(log);
            if (damage.isPresent()) {
                return damage;
            }
        }
        return Optional.empty();
    }

    /** @throws RocksDBException of the code for corruption, if a file is damaged */
    static void check(Path directory) throws IOException, RocksDBException {
        Optional<Damage> damage = find(directory);
        if (damage.isPresent()) {
            throw new RocksDBException(
                    damage.get().toString(), new Status(Status.Code.Corruption, Status.SubCode.None, null));
        }
    }

    /** The write-ahead logs, oldest first. */
    private static List<Path> logs(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".log"))
                    .sorted()
                    .toList();
        }
    }

    private static Optional<Damage> damage(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path)) {
            ByteBuffer file = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size())
                    .order(ByteOrder.LITTLE_ENDIAN);
            int at = 0;
            while (at + HEADER_BYTES <= file.limit()) {
                int leftInBlock = BLOCK_BYTES - at % BLOCK_BYTES;
                int end = leftInBlock < HEADER_BYTES || isPadding(file, at) ? at + leftInBlock : recordEnd(file, at);
                if (end < 0) {
                    return Optional.of(new Damage(path, at));
                }
                at = end;
            }
            return Optional.empty();
        } catch (NoSuchFileException deleted) {
            // By the server that writes the log, which no longer needs it.
            return Optional.empty();
        }
    }

    private static boolean isPadding(ByteBuffer file, int at) {
        return file.get(at + TYPE_AT) == 0 && file.getShort(at + Integer.BYTES) == 0;
    }

    /** Where the record ends, past the file's end if it was cut short; -1 if it is damaged. */
    private static int recordEnd(ByteBuffer file, int at) {
        int end = at + HEADER_BYTES + Short.toUnsignedInt(file.getShort(at + Integer.BYTES));
        if (Byte.toUnsignedInt(file.get(at + TYPE_AT)) > LAST_TYPE) {
            return -1;
        }
        if (end > file.limit()) {
            return end;
        }
        CRC32C crc = new CRC32C();
        crc.update(file.slice(at + TYPE_AT, end - at - TYPE_AT));
        return Integer.rotateRight((int) crc.getValue(), 15) + MASK_DELTA == file.getInt(at) ? end : -1;
    }
}
