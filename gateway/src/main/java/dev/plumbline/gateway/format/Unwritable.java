package dev.plumbline.gateway.format;

import dev.plumbline.domain.geometry.FrameSize;
import dev.plumbline.domain.geometry.ShapeKind;
import dev.plumbline.gateway.problem.Problem;
import dev.plumbline.gateway.problem.Refused;

/** Refusals to write what a format has no way to say and cannot do without. */
public final class Unwritable {

    private Unwritable() {}

    public static Refused because(Format format, String fact, String remedy) {
        return new Refused(Problem.of(format.id() + "-unwritable", 422, fact, remedy + " Nothing was written."));
    }

    /** @throws Refused when the format is one of pictures and this one would not fit into memory */
    static void checkPixels(Format format, Frame frame) throws Refused {
        boolean paints = format.capabilities().shapes().containsValue(ShapeKind.MASK)
                && !format.capabilities().has(Feature.OVERLAPS);
        if (paints && frame.size() != null && !Pixels.fit(frame.size())) {
            throw because(
                    format,
                    "Frame %s is %d × %d px, and a picture of it does not fit into memory."
                            .formatted(
                                    frame.name(),
                                    frame.size().width(),
                                    frame.size().height()),
                    "Write a format of outlines, or give Java more memory: PLUMBLINE_JAVA_OPTS=-Xmx2g.");
        }
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
