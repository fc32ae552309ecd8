package dev.plumbline.gateway.eventlog.rocksdb;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another JVM with this one's class path. */
final class ChildProcess {

    private ChildProcess() {}

    static Process start(Class<?> main, List<String> prefix, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Djava.library.path=" + System.getProperty("java.library.path"),
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Kills with SIGKILL, which Process.destroyForcibly() would do as well, but it closes the pipe; then reads what the child had still said. */
    static List<String> killAndRead(Process child, BufferedReader said) throws Exception {
        child.toHandle().destroyForcibly();
        child.waitFor();
        return said.lines().toList();
    }
}
