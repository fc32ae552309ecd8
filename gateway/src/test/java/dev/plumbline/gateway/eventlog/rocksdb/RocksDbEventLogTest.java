package dev.plumbline.gateway.eventlog.rocksdb;

import dev.plumbline.gateway.eventlog.EventLog;
import dev.plumbline.gateway.eventlog.EventLogKit;
import java.nio.file.Path;

class RocksDbEventLogTest extends EventLogKit {

    @Override
    protected EventLog open(Path place) {
        return TestLogs.open(place, LogSettings.DEFAULT);
    }

    @Override
    protected EventLog openForgetful(Path place) {
        return TestLogs.open(place, LogSettings.DEFAULT.withRecent(4, 1, 4, 1));
    }
}
