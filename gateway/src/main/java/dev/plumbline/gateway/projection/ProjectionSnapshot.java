package dev.plumbline.gateway.projection;

import java.util.List;

/** What a {@link ProjectionStore} has at one moment. To be closed soon: the store keeps what is replaced meanwhile. */
public interface ProjectionSnapshot extends AutoCloseable {

    /** As {@link ProjectionStore#position(ProjectionVersion)}. */
    long position(ProjectionVersion projection);

    /** As {@link ProjectionStore#scan}, of all documents. */
    List<ProjectionStore.Document> scan(ProjectionVersion projection, String after, int limit);

    @Override
    void close();

    /** A store as it is whenever it is asked. */
    static ProjectionSnapshot moving(ProjectionStore store) {
        return new ProjectionSnapshot() {
            @Override
            public long position(ProjectionVersion projection) {
                return store.position(projection);
            }

            @Override
            public List<ProjectionStore.Document> scan(ProjectionVersion projection, String after, int limit) {
                return store.scan(projection, "", after, limit);
            }

            @Override
            public void close() {}
        };
    }
}
