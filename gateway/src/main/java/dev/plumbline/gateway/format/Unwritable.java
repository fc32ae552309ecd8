package dev.plumbline.gateway.format;

import dev.plumbline.domain.geometry.FrameSize;
import dev.plumbline.gateway.problem.Problem;
import dev.plumbline.gateway.problem.Refused;

/** Refusals to write what a format has no way to say and cannot do without. */
public final class Unwritable {

    private Unwritable() {}

    public static Refused because(Format format, String fact, String remedy) {
        return new Refused(Problem.of(format.id() + "-unwritable", 422, fact, remedy + " Nothing was written."));
    }

    /** @throws Refused when nobody knows it */
    public static FrameSize size(Format format, Frame frame) throws Refused {
        if (frame.size() == null) {
            throw because(
                    format,
                    "The size of frame %s is not known, and %s needs it.".formatted(frame.name(), format.title()),
                    "Give a data set with sizes, or with its images beside it.");
        }
        return frame.size();
    }
}
