package dev.plumbline.gateway.format;

import dev.plumbline.gateway.problem.Problem;
import dev.plumbline.gateway.problem.Problem.Place;
import dev.plumbline.gateway.problem.Refused;
import java.util.List;

/** Refusals of an input as a whole. */
public final class Unreadable {

    private Unreadable() {}

    /** @param fact what is so, as the rest of a sentence that begins with the path */
    public static Refused file(String format, Object path, String fact, String remedy) {
        return new Refused(Problem.of(
                        format + "-unreadable",
                        422,
                        "%s %s".formatted(path, fact),
                        remedy + " Nothing was taken from it.")
                .about(path.toString()));
    }

    public static Refused line(String format, Object path, long line, String fact, String remedy) {
        Refused refused = file(format, path, "cannot be read at line %d: %s".formatted(line, fact), remedy);
        return new Refused(refused.problem().at(List.of(new Place("/line/" + line, fact))));
    }
}
