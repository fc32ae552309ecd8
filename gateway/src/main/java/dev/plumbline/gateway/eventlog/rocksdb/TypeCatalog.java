package dev.plumbline.gateway.eventlog.rocksdb;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.WriteBatch;

/** Numbers for the names of event types, which the index uses. One thread adds, any number look up. */
final class TypeCatalog {

    /** No type has this number. */
    static final int UNKNOWN = 0;

    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();

    /** Numbers given out but perhaps not stored: stored again with every group until one succeeds. */
    private final Map<String, Integer> unsaved = new ConcurrentHashMap<>();

    static TypeCatalog load(LogDatabase database) {
        TypeCatalog catalog = new TypeCatalog();
        database.rocks().read(db -> {
            try (RocksIterator iterator = db.newIterator(database.catalog())) {
                for (iterator.seek(LogKeys.TYPE); iterator.isValid(); iterator.next()) {
                    byte[] key = iterator.key();
                    if (!Arrays.equals(key, 0, LogKeys.TYPE.length, LogKeys.TYPE, 0, LogKeys.TYPE.length)) {
                        break;
                    }
                    catalog.numbers.put(new String(iterator.value(), StandardCharsets.UTF_8), LogKeys.typeNumber(key));
                }
                iterator.status();
                return catalog;
            }
        });
        return catalog;
    }

    /** The type's number, or {@link #UNKNOWN} if no event of that type was ever stored. */
    int number(String type) {
        return numbers.getOrDefault(type, UNKNOWN);
    }

    Collection<String> names() {
        return Collections.unmodifiableCollection(numbers.keySet());
    }

    /** The type's number, a new one if need be. */
    int numberFor(String type) {
        Integer known = numbers.get(type);
        if (known != null) {
            return known;
        }
        int added = numbers.size() + 1;
        numbers.put(type, added);
        unsaved.put(type, added);
        return added;
    }

    /** Puts new types into the batch that holds their first events. */
    void save(LogDatabase database, WriteBatch batch) throws RocksDBException {
        for (Map.Entry<String, Integer> type : unsaved.entrySet()) {
            batch.put(
                    database.catalog(),
                    LogKeys.type(type.getValue()),
                    type.getKey().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The batch was written. */
    void saved() {
        unsaved.clear();
    }

    /** What was written may be lost. */
    void saveAgain() {
        unsaved.putAll(numbers);
    }
}
