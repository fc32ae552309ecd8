package dev.plumbline.gateway.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A checkout with the real launcher and nothing else real: Java, Node.js and Maven are scripts that write down how they were
 * called, and the places where JDKs usually are lie in a folder of the test, so that those of this machine are not found.
 */
final class Checkout {
    private final Path top;
    private final Path root;
    private final Map<String, String> environment = new TreeMap<>();

    /** What a run said and how it ended. */
    record Run(int exit, String output, String errors) {}

    Checkout(Path top, String name) throws IOException {
        this.top = top;
        this.root = top.resolve(name);
        copyLauncher();
        for (String folder : List.of(
                ".mvn",
                "domain/src/main",
                "projections/src/main",
                "gateway/src/main",
                "gateway/target",
                "web-client")) {
            Files.createDirectories(root.resolve(folder));
        }
        for (String file : List.of("pom.xml", "domain/pom.xml", "projections/pom.xml", "gateway/pom.xml")) {
            Files.writeString(root.resolve(file), "");
        }
        script(root.resolve("mvnw"), "echo \"maven $*\" >> '%s'".formatted(calls()));
        Files.createDirectories(top.resolve("home"));
        environment.put("HOME", top.resolve("home").toString());
        environment.put("PATH", tools().toString());
    }

    private void copyLauncher() throws IOException {
        Path ops = Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
                .map(folder -> folder.resolve("ops"))
                .filter(folder -> Files.exists(folder.resolve("plumbline")))
                .findFirst()
                .orElseThrow();
        try (Stream<Path> files = Files.walk(ops)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = root.resolve("ops").resolve(ops.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        Path jdk = root.resolve("ops/launcher/jdk.sh");
        Files.writeString(
                jdk,
                Files.readString(jdk)
                        .replace("/usr/lib/jvm", usualPlace().toString())
                        .replace(" /Library/", " " + top + "/Library/")
                        .replace("/usr/local/bin/node", top + "/nowhere")
                        .replace("/opt/homebrew/bin/node", top + "/nowhere"));
    }

    /** A PATH with the ordinary tools of a shell on it, and without Java, Node.js and Maven. */
    private Path tools() throws IOException {
        Path tools = Files.createDirectories(top.resolve("bin"));
        for (String tool : List.of(
                "bash",
                "sh",
                "cat",
                "cp",
                "dirname",
                "env",
                "find",
                "grep",
                "head",
                "ls",
                "mkdir",
                "mv",
                "readlink",
                "rm",
                "sed",
                "sleep",
                "tail",
                "touch",
                "tr",
                "uname",
                "awk",
                "id",
                "tee")) {
            for (String folder : List.of("/bin", "/usr/bin")) {
                Path real = Path.of(folder, tool);
                if (Files.exists(real) && Files.notExists(tools.resolve(tool))) {
                    Files.createSymbolicLink(tools.resolve(tool), real);
                }
            }
        }
        return tools;
    }

    Path root() {
        return root;
    }

    /** Where the launcher of this checkout looks first, the stand-in for the system's folder of JDKs. */
    Path usualPlace() {
        return top.resolve("jvm");
    }

    Path home() {
        return top.resolve("home");
    }

    Checkout with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** A JDK whose {@code java} prints its own home and its arguments, one a line. */
    Path jdk(Path home, String version) throws IOException {
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"test\"\nJAVA_VERSION=\"" + version + "\"\n");
        script(home.resolve("bin/javac"), "");
        script(home.resolve("bin/jar"), "");
        script(home.resolve("bin/java"), "echo \"$0\"; printf '%s\\n' \"$@\"; exit 7");
        return home;
    }

    Checkout node(String version) throws IOException {
        script(top.resolve("bin/node"), "echo v" + version);
        return this;
    }

    /** Everything is built, a moment after the sources were written. */
    Checkout built() throws IOException {
        Files.writeString(root.resolve("gateway/target/plumbline-gateway.jar"), "");
        Path built = root.resolve("target/plumbline/built");
        Files.createDirectories(built.getParent());
        Files.writeString(built, "");
        Files.setLastModifiedTime(built, FileTime.from(Instant.now().plusSeconds(60)));
        return this;
    }

    Checkout maven(String body) throws IOException {
        script(root.resolve("mvnw"), "echo \"maven $*\" >> '%s'\n%s".formatted(calls(), body));
        return this;
    }

    /** How Maven was called, apart from being asked for its version. */
    List<String> mavenCalls() throws IOException {
        return Files.exists(calls())
                ? Files.readAllLines(calls()).stream()
                        .filter(call -> !call.contains("--version"))
                        .toList()
                : List.of();
    }

    private Path calls() {
        return top.resolve("calls");
    }

    Run run(String... arguments) throws Exception {
        return run(root.resolve("ops/plumbline"), top, arguments);
    }

    Run run(Path launcher, Path folder, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("/bin/bash", launcher.toString()));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile(top, "output", "");
        Path errors = Files.createTempFile(top, "errors", "");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("the launcher did not end: " + Files.readString(errors));
        }
        return new Run(process.exitValue(), Files.readString(output), Files.readString(errors));
    }

    private static void script(Path file, String body) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
