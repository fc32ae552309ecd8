package dev.plumbline.gateway.background;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class LowPriorityThreadsTest {
    /** proc(5): the 19th field of a thread's stat is its nice value; the second, its name, ends with a bracket. */
    private static final Callable<Integer> NICE = () -> {
        var stat = Files.readString(Path.of("/proc/thread-self/stat"));
        return Integer.parseInt(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[16]);
    };

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_thread_steps_back_and_takes_no_other_with_it() throws Exception {
        int before = NICE.call();
        var task = new FutureTask<>(NICE);

        new LowPriorityThreads("test").newThread(task).start();

        assertThat(task.get()).isEqualTo(19);
        assertThat(NICE.call()).isEqualTo(before);
    }
}
