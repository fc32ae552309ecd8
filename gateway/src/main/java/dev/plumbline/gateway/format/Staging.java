package dev.plumbline.gateway.format;

import dev.plumbline.gateway.files.Trees;
import dev.plumbline.gateway.problem.Problem;
import dev.plumbline.gateway.problem.Refused;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Where an output grows until it is whole: beside its place, under another name. It gets its place at once, or never. */
final class Staging implements Closeable {

    private final Path target;
    private final Path staged;

    private Staging(Path target, Path staged) {
        this.target = target;
        this.staged = staged;
    }

    /**
     * @param fileName  of the format's one file; empty when it is a folder
     * @param overwrite whether what stands there is replaced
     */
    static Staging at(Path given, String fileName, boolean overwrite) throws IOException, Refused {
        Path target = given.toAbsolutePath().normalize();
        boolean folder = fileName.isEmpty();
        if (!folder && Files.isDirectory(target)) {
            target = target.resolve(fileName);
        }
        boolean empty = Files.isDirectory(target) && Trees.isEmpty(target);
        if (Files.exists(target) && !overwrite && !(folder && empty)) {
            throw new Refused(Problem.of(
                            "output-exists",
                            409,
                            "%s is there already.".formatted(target),
                            "Name another place, or replace it with --overwrite.")
                    .about(target.toString()));
        }
        if (Files.isDirectory(target) && !folder) {
            throw new Refused(Problem.of(
                            "output-unusable",
                            422,
                            "%s is a folder, and this format is one file.".formatted(target),
                            "Name a file.")
                    .about(target.toString()));
        }
        Path beside = target.getParent();
        if (beside == null) {
            throw new Refused(
                    Problem.of("output-unusable", 422, "%s cannot be written.".formatted(target), "Name a place."));
        }
        Files.createDirectories(beside);
        Path staged = beside.resolve(".%s.%d.part"
                .formatted(target.getFileName(), ProcessHandle.current().pid()));
        Trees.delete(staged);
        if (folder) {
            Files.createDirectory(staged);
        }
        return new Staging(target, staged);
    }

    Path path() {
        return staged;
    }

    Path target() {
        return target;
    }

    /** Gives it its place. */
    void commit() throws IOException {
        Path old = target.resolveSibling(staged.getFileName() + ".old");
        try {
            Files.move(target, old);
        } catch (NoSuchFileException e) {
            // The usual case: nothing stood there.
        } catch (FileAlreadyExistsException e) {
            Trees.delete(old);
            Files.move(target, old);
        }
        Files.move(staged, target, StandardCopyOption.ATOMIC_MOVE);
        Trees.delete(old);
    }

    /** Leaves nothing behind of what was not committed. */
    @Override
    public void close() throws IOException {
        Trees.delete(staged);
    }
}
