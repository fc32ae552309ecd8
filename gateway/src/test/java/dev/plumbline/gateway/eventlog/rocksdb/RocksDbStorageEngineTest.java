package dev.plumbline.gateway.eventlog.rocksdb;

import dev.plumbline.gateway.eventlog.EventLog;
import dev.plumbline.gateway.eventlog.StorageEngineKit;
import java.nio.file.Path;

class RocksDbStorageEngineTest extends StorageEngineKit {

    @Override
    protected EventLog open(Path place) {
        return TestLogs.open(place, LogSettings.DEFAULT);
    }
}
