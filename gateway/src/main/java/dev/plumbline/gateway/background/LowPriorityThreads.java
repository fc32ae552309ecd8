package dev.plumbline.gateway.background;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Threads that get the processor when nobody else wants it. Java's own thread priorities do nothing on Linux, so the
 * thread asks the system itself: {@code setpriority} with a process of 0 is the calling thread there (setpriority(2), "C
 * library/kernel differences"). Elsewhere that would be the whole process, and is left alone.
 */
public final class LowPriorityThreads implements ThreadFactory {
    private static final Logger LOG = LoggerFactory.getLogger(LowPriorityThreads.class);
    private static final int PROCESS = 0;
    private static final int CALLER = 0;
    private static final int NICEST = 19;

    private final String name;
    private final AtomicInteger count = new AtomicInteger();

    /** @param name what threads are called, before their number */
    public LowPriorityThreads(String name) {
        this.name = name;
    }

    @Override
    public Thread newThread(Runnable task) {
        return Thread.ofPlatform()
                .name(name + "-" + count.getAndIncrement())
                .daemon()
                .priority(Thread.MIN_PRIORITY)
                .unstarted(() -> {
                    stepBack();
                    task.run();
                });
    }

    /** Where it may not, or cannot be asked for, the work goes on as it is. */
    private static void stepBack() {
        try {
            var call = SetPriority.CALL;
            if (call != null) {
                var _ = (int) call.invokeExact(PROCESS, CALLER, NICEST);
            }
        } catch (Throwable e) {
            LOG.warn("Background work runs at the priority of everything else: {}", e.toString());
        }
    }

    /** Looked up when first wanted. */
    private static final class SetPriority {
        static final @Nullable MethodHandle CALL = find();

        private static @Nullable MethodHandle find() {
            if (!System.getProperty("os.name").equals("Linux")) {
                return null;
            }
            var linker = Linker.nativeLinker();
            var form = FunctionDescriptor.of(
                    ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);
            return linker.defaultLookup()
                    .find("setpriority")
                    .map(at -> linker.downcallHandle(at, form))
                    .orElse(null);
        }
    }
}
