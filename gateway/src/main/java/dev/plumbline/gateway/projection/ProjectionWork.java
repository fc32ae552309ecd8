package dev.plumbline.gateway.projection;

import org.axonframework.messaging.core.Context.ResourceKey;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;

/**
 * The projection transaction of a unit of work: what handlers change in it and the processor's token are committed
 * together, when the unit of work commits. A unit of work uses one store.
 */
public final class ProjectionWork {

    private record Begun(ProjectionStore store, ProjectionTransaction transaction) {}

    private static final ResourceKey<Begun> KEY = ResourceKey.withLabel("projectionTransaction");

    private ProjectionWork() {}

    /** The unit of work's transaction; the first call begins it and has it committed in the commit phase. */
    public static ProjectionTransaction in(ProcessingContext context, ProjectionStore store) {
        Begun begun = context.computeResourceIfAbsent(KEY, () -> {
            ProjectionTransaction transaction = store.begin();
            context.runOnCommit(committing -> transaction.commit());
            return new Begun(store, transaction);
        });
        if (begun.store() != store) {
            throw new IllegalStateException("This unit of work changes another projection store already");
        }
        return begun.transaction();
    }
}
