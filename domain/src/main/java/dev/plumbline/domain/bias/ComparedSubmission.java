package dev.plumbline.domain.bias;

import java.util.List;

/**
 * A submission beside its truth.
 *
 * @param name     any text that finds it again
 * @param objects  those of the truth; labels without one are not among them
 * @param links    pairs of successive true occurrences of one object that are both labelled; 0 unless objects have an identity
 * @param switches links whose two labels do not have the same identity, 0 to {@code links}
 */
public record ComparedSubmission(String name, List<ComparedObject> objects, int links, int switches) {

    public ComparedSubmission {
        objects = List.copyOf(objects);
        if (switches < 0 || links < switches) {
            throw new IllegalArgumentException("Of %d links %d cannot be switches".formatted(links, switches));
        }
    }

    public static ComparedSubmission of(String name, List<ComparedObject> objects) {
        return new ComparedSubmission(name, objects, 0, 0);
    }

    public ComparedSubmission withTracks(int allLinks, int switched) {
        return new ComparedSubmission(name, objects, allLinks, switched);
    }
}
