package dev.plumbline.domain.review;

import dev.plumbline.domain.LabelId;
import dev.plumbline.domain.Scalar;
import java.util.stream.Stream;

/**
 * One thing a review decides: {@code label:ID} of the submission, {@code truth:ID} of an object that the submission
 * misses, {@code drawn:ID} of one that it misses where there is no truth, as the reviewer drew it, or {@code scene:PATH} of a
 * scene value.
 */
public record ReviewItem(String value) implements Scalar {
    private static final String LABEL = "label:";
    private static final String TRUTH = "truth:";
    private static final String DRAWN = "drawn:";
    private static final String SCENE = "scene:";

    public ReviewItem {
        if (Stream.of(LABEL, TRUTH, DRAWN, SCENE).noneMatch(value::startsWith)) {
            throw new IllegalArgumentException(
                    "An item is label:ID, truth:ID, drawn:ID or scene:PATH, not \"%s\"".formatted(value));
        }
    }

    public static ReviewItem label(LabelId id) {
        return new ReviewItem(LABEL + id);
    }

    public static ReviewItem missed(LabelId truth) {
        return new ReviewItem(TRUTH + truth);
    }

    /** @param correction the label that the reviewer drew for what the submission misses */
    public static ReviewItem drawn(LabelId correction) {
        return new ReviewItem(DRAWN + correction);
    }

    public static ReviewItem scene(String path) {
        return new ReviewItem(SCENE + path);
    }

    public boolean isLabel() {
        return value.startsWith(LABEL);
    }

    public boolean isDrawn() {
        return value.startsWith(DRAWN);
    }

    public boolean isScene() {
        return value.startsWith(SCENE);
    }

    /** The id or path behind the colon. */
    public String subject() {
        return value.substring(value.indexOf(':') + 1);
    }

    @Override
    public String toString() {
        return value;
    }
}
