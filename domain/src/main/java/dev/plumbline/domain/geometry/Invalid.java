package dev.plumbline.domain.geometry;

import java.util.Locale;

/**
 * Why a shape cannot be used. Rings are counted from 0 through all parts, exterior before holes; vertices from 0 in
 * their ring.
 */
public sealed interface Invalid {

    /** The fact in one sentence, with numbers and units, ready for a problem document. */
    String fact();

    /** Stable name of the rule, for clients: {@code shape.non-finite}, … */
    String code();

    /** A coordinate, size or angle that is NaN or infinite. */
    record NonFinite(int ring, int vertex) implements Invalid {
        @Override
        public String fact() {
            return "Vertex %d of ring %d is not a finite number.".formatted(vertex, ring);
        }

        @Override
        public String code() {
            return "shape.non-finite";
        }
    }

    /** A polygon with nothing in it. */
    record NoParts() implements Invalid {
        @Override
        public String fact() {
            return "The polygon has no parts.";
        }

        @Override
        public String code() {
            return "shape.no-parts";
        }
    }

    /** A ring with fewer than three different vertices encloses nothing. */
    record TooFewVertices(int ring, int distinct) implements Invalid {
        @Override
        public String fact() {
            return "Ring %d has %d different %s; it needs at least 3."
                    .formatted(ring, distinct, distinct == 1 ? "vertex" : "vertices");
        }

        @Override
        public String code() {
            return "shape.too-few-vertices";
        }
    }

    record TooManyVertices(int vertices, int limit) implements Invalid {
        @Override
        public String fact() {
            return "The shape has %d vertices; at most %d are allowed.".formatted(vertices, limit);
        }

        @Override
        public String code() {
            return "shape.too-many-vertices";
        }
    }

    /** A box whose width or height is not above 0. */
    record NotPositive(double width, double height) implements Invalid {
        @Override
        public String fact() {
            return String.format(Locale.ROOT, "The box is %s × %s px; both must be above 0.", width, height);
        }

        @Override
        public String code() {
            return "shape.not-positive";
        }
    }

    /** Enough vertices, but what they enclose has no area: on one line, or a path that runs back over itself. */
    record NoArea() implements Invalid {
        @Override
        public String fact() {
            return "The shape encloses no area.";
        }

        @Override
        public String code() {
            return "shape.no-area";
        }
    }

    /** A vertex further outside the frame than the margin. */
    record OutsideFrame(double x, double y, FrameSize frame, double marginPx) implements Invalid {
        @Override
        public String fact() {
            return String.format(
                    Locale.ROOT,
                    "(%.2f, %.2f) is more than %.0f px outside the frame of %d × %d px.",
                    x,
                    y,
                    marginPx,
                    frame.width(),
                    frame.height());
        }

        @Override
        public String code() {
            return "shape.outside-frame";
        }
    }

    /** A point of a line or a skeleton with a coordinate that is NaN or infinite; counted from 0. */
    record PointNotFinite(int point) implements Invalid {
        @Override
        public String fact() {
            return "Point %d is not a finite place.".formatted(point);
        }

        @Override
        public String code() {
            return "shape.non-finite";
        }
    }

    /** A line with fewer than two different points leads nowhere. */
    record TooFewPoints(int distinct) implements Invalid {
        @Override
        public String fact() {
            return "The line has %d different %s; it needs at least 2."
                    .formatted(distinct, distinct == 1 ? "point" : "points");
        }

        @Override
        public String code() {
            return "shape.too-few-points";
        }
    }

    /** Keypoints of which all are absent. */
    record NothingPlaced() implements Invalid {
        @Override
        public String fact() {
            return "None of the keypoints has a place.";
        }

        @Override
        public String code() {
            return "shape.nothing-placed";
        }
    }

    /** A mask that was painted on another frame. */
    record OtherSize(FrameSize mask, FrameSize frame) implements Invalid {
        @Override
        public String fact() {
            return "The mask is of %d × %d px and the frame of %d × %d px."
                    .formatted(mask.width(), mask.height(), frame.width(), frame.height());
        }

        @Override
        public String code() {
            return "shape.other-size";
        }
    }

    /** An empty mask. */
    record NoPixel() implements Invalid {
        @Override
        public String fact() {
            return "The mask has no pixel.";
        }

        @Override
        public String code() {
            return "shape.no-pixel";
        }
    }

    /** A mask more ragged than any object is. */
    record TooManyRuns(int runs, int limit) implements Invalid {
        @Override
        public String fact() {
            return "The mask has %d runs; at most %d are allowed.".formatted(runs, limit);
        }

        @Override
        public String code() {
            return "shape.too-many-runs";
        }
    }
}
