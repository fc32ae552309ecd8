package dev.plumbline.gateway.imports;

import dev.plumbline.gateway.format.Formats;
import dev.plumbline.gateway.format.Input;
import dev.plumbline.gateway.problem.Problem;
import dev.plumbline.gateway.problem.Problem.Place;
import dev.plumbline.gateway.problem.Refused;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A file that somebody sent, in a folder of its own: what is said of it names it as its sender does, never as it lies here. */
public final class SentFile {
    private static final String UNPACKED = "unpacked";

    private final Path folder;
    private final Path file;

    /** @param file in the folder, under its own name */
    public SentFile(Path folder, Path file) {
        this.folder = folder;
        this.file = file;
    }

    /**
     * Unpacks it when it is a ZIP file.
     *
     * @param mostBytes it may unpack to
     */
    public Input open(long mostBytes) throws IOException, Refused {
        return Formats.open(file, folder.resolve(UNPACKED), mostBytes);
    }

    private String name() {
        return file.getFileName().toString();
    }

    /** The problem as its sender sees it. */
    public Problem told(Problem problem) {
        boolean unknown = problem.code().equals("format-unknown");
        var remedy = unknown
                ? "Choose its format, or send a file of one of these: %s.".formatted(Formats.ids())
                : told(problem.remedy());
        return new Problem(
                problem.code(),
                problem.title(),
                problem.status(),
                told(problem.detail()),
                remedy,
                null,
                told(problem.errors()));
    }

    public List<Place> told(List<Place> places) {
        return places.stream()
                .map(place -> new Place(told(place.at()), told(place.detail())))
                .toList();
    }

    private String told(String text) {
        return text.replace(folder.resolve(UNPACKED) + "/", "")
                .replace(folder.resolve(UNPACKED).toString(), name())
                .replace(folder + "/", "");
    }

    /** @param found with what is wrong */
    Problem wrong(TruthImport.Found found) {
        var first = found.problems().getFirst().detail();
        var detail = found.wrong() == 1
                ? first
                : "%,d places in %s are wrong. The first: %s".formatted(found.wrong(), name(), first);
        return Problem.of(
                "import-refused",
                422,
                detail,
                "Correct what is listed and send the file again, or keep the rest; nothing was taken.");
    }

    Problem notRead(Exception e) {
        return Problem.of(
                "import-unreadable",
                422,
                "%s could not be read to its end: %s.".formatted(name(), told(String.valueOf(e.getMessage()))),
                "Send it again; if that fails too, look at the room on the server's disk.");
    }

    Problem failed(String id) {
        return Problem.of(
                "broken",
                500,
                "Something failed here that should not; the server's log has it under import %s.".formatted(id),
                "Send the file again; what is there already is not proposed twice.");
    }
}
