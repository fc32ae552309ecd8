package dev.plumbline.gateway.mongo;

import dev.plumbline.gateway.store.StoreException;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A replica set of a test class's own, to be killed, paused and stepped down; elections take two seconds. Needs a {@code
 * mongod} of this machine, whichever server other tests share.
 */
public final class FreshReplicaSet implements BeforeAllCallback, AfterAllCallback {
    private final int members;
    private LocalReplicaSet set;
    private MongodProgram program;

    /** Three members: it survives the loss of one. */
    public FreshReplicaSet() {
        this(3);
    }

    public FreshReplicaSet(int members) {
        this.members = members;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        TestMongo.uri("any"); // with none at all, the class is skipped, or fails, as the others
        try {
            program = MongodProgram.find();
        } catch (StoreException e) {
            Assumptions.abort("A replica set to break needs a mongod of this machine. " + e.getMessage());
        }
        set = TestMongo.start(program, members);
    }

    public LocalReplicaSet set() {
        return set;
    }

    public String uri(String database) {
        return set.uri(database);
    }

    /** Starts a member that was killed or stopped. */
    public void restart(ReplicaMember member) {
        member.start(program, ReplicaSettings.SMALL);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (set != null) {
            set.kill();
        }
    }
}
