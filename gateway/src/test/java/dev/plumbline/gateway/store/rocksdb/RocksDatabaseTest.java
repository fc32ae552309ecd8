package dev.plumbline.gateway.store.rocksdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rocksdb.ColumnFamilyOptions;

class RocksDatabaseTest {
    private static final byte[] KEY = "key".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path directory;

    private RocksDatabase open() {
        return RocksDatabase.open(
                directory,
                RocksDatabase.writableOptions(),
                Map.of("default", new ColumnFamilyOptions(), "other", new ColumnFamilyOptions()));
    }

    /** Kept over a reopening it would point to memory that was given back, and the whole process would end. */
    @Test
    void a_column_family_is_not_given_to_who_could_keep_it() {
        try (var database = open()) {
            assertThatThrownBy(() -> database.family("other")).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void what_was_written_is_there_after_reopening() {
        try (var database = open()) {
            database.write(db -> {
                db.put(database.family("other"), KEY, KEY);
                return true;
            });
            database.reopen();
            assertThat(database.<byte[]>read(db -> db.get(database.family("other"), KEY)))
                    .isEqualTo(KEY);
        }
    }
}
