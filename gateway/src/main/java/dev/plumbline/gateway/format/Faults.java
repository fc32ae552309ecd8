package dev.plumbline.gateway.format;

import dev.plumbline.domain.geometry.FrameSize;
import dev.plumbline.domain.geometry.Invalid;
import dev.plumbline.domain.geometry.Mask;
import dev.plumbline.domain.geometry.Shape;
import dev.plumbline.domain.geometry.ShapeCheck;
import dev.plumbline.gateway.problem.Problem;
import dev.plumbline.gateway.problem.Problem.Place;
import dev.plumbline.gateway.problem.Refused;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gathers the records of an input that are wrong, so that they can be mended in one go. The first of them are told. */
public final class Faults {

    private static final int SHOWN = 20;

    /** A frame whose size nobody knows may be as large as any. */
    private static final FrameSize ANY = new FrameSize(1 << 28, 1 << 28);

    private final boolean scoring;
    private final Told told;
    private final String file;

    /** What all of an input's files have told. */
    private static final class Told {
        private final int shown;
        private final List<Place> places = new ArrayList<>();
        private final Map<String, Map<String, Long>> unread = new LinkedHashMap<>();
        private final List<Place> notes = new ArrayList<>();
        private long count;

        Told(int shown) {
            this.shown = shown;
        }
    }

    private Faults(boolean scoring, int shown) {
        this(scoring, new Told(shown), "");
    }

    private Faults(boolean scoring, Told told, String file) {
        this.scoring = scoring;
        this.told = told;
        this.file = file;
    }

    /** The same for one file of several, whose name then stands before each place. */
    public Faults inFile(String name) {
        return new Faults(scoring, told, name);
    }

    /** Takes every shape that may be drawn here. */
    public static Faults strict() {
        return strict(SHOWN);
    }

    /** @param shown how many are told */
    public static Faults strict(int shown) {
        return new Faults(false, shown);
    }

    /**
     * Also takes shapes that cover nothing: scored, they earn nothing. What COCO files have among the attributes stays there, for it is
     * scored.
     */
    public static Faults forScoring() {
        return new Faults(true, SHOWN);
    }

    public boolean isForScoring() {
        return scoring;
    }

    /** Why a shape cannot be taken, as a sentence; nothing when it can. */
    public Optional<String> of(Shape shape, @Nullable FrameSize size) {
        FrameSize frame = size != null ? size : shape instanceof Mask mask ? mask.size() : ANY;
        return ShapeCheck.fault(shape, frame)
                .filter(fault -> switch (fault) {
                    case Invalid.OutsideFrame _, Invalid.NonFinite _, Invalid.PointNotFinite _, Invalid.OtherSize _ ->
                        true;
                    case Invalid.NoParts _,
                            Invalid.TooFewVertices _,
                            Invalid.TooFewPoints _,
                            Invalid.NotPositive _,
                            Invalid.NoArea _,
                            Invalid.NoPixel _,
                            Invalid.NothingPlaced _,
                            Invalid.TooManyVertices _,
                            Invalid.TooManyRuns _ -> !scoring;
                })
                .map(Invalid::fact);
    }

    /**
     * @param at    where in the file: a JSON pointer, or {@code /line/17}, after the file's name where there are several
     * @param where the same for people, with the record's own id where it has one, such as {@code Annotation 17 (line 3, column 40)}
     */
    public void add(String at, String where, String fact) {
        told.count++;
        if (isTold()) {
            told.places.add(new Place(file + at, (file.isEmpty() ? "" : file + ", ") + where + ": " + fact));
        }
    }

    /**
     * What a file says and is not wrong, but has no place here, or another one.
     *
     * @param what    whose and what, in the plural, such as {@code CVAT's ellipses}
     * @param becomes what is made of them, as a participle
     */
    public void unread(String what, String becomes) {
        told.unread.computeIfAbsent(what, _ -> new LinkedHashMap<>()).merge(becomes, 1L, Long::sum);
    }

    /** In the order in which they were met. */
    public List<Loss> unread() {
        List<Loss> losses = new ArrayList<>();
        told.unread.forEach((what, counts) -> counts.forEach((becomes, count) ->
                losses.add(new Loss(what, count, becomes, "%s: %d %s".formatted(what, count, becomes)))));
        return losses;
    }

    /** What was passed over and is no mistake, such as an element that has no counterpart here, as a sentence. */
    public void note(String at, String fact) {
        if (told.notes.size() < told.shown) {
            told.notes.add(new Place(at, fact));
        }
    }

    /** The first of what was passed over. */
    public List<Place> notes() {
        return List.copyOf(told.notes);
    }

    /** Whether the next one is still told in full, so that finding its line is worth while. */
    public boolean isTold() {
        return told.places.size() < told.shown;
    }

    public long count() {
        return told.count;
    }

    /** The first of them. */
    public List<Place> places() {
        return List.copyOf(told.places);
    }

    /** @throws Refused when there are any */
    public void refuseIfAny(String format, String file) throws Refused {
        if (told.count > 0) {
            String first = told.places.getFirst().detail();
            throw new Refused(Problem.of(
                            format + "-invalid",
                            422,
                            told.count == 1 ? first : "%d places are wrong. The first: %s".formatted(told.count, first),
                            "Correct what is listed and try again; nothing of the file was taken.")
                    .about(file)
                    .at(told.places));
        }
    }
}
