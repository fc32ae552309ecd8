package dev.plumbline.domain.bias;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A submission beside its truth.
 *
 * @param name     any text that finds it again
 * @param objects  those of the truth; labels without one are not among them
 * @param links    objects with a label that had one before, on an earlier frame of the sequence; 0 unless they have an identity
 * @param switches mistakes among them: labels of another track than the last one, those with a track in common counted once. 0 to {@code
 *                 links}
 * @param scene    answers about the frame as a whole, by path, one for each scene value of the truth
 */
public record ComparedSubmission(
        String name, List<ComparedObject> objects, int links, int switches, Map<String, Answer> scene) {

    public ComparedSubmission {
        objects = List.copyOf(objects);
        scene = Collections.unmodifiableMap(new TreeMap<>(scene));
        if (switches < 0 || links < switches) {
            throw new IllegalArgumentException("Of %d links %d cannot be switches".formatted(links, switches));
        }
    }

    public static ComparedSubmission of(String name, List<ComparedObject> objects) {
        return new ComparedSubmission(name, objects, 0, 0, Map.of());
    }

    public ComparedSubmission withTracks(int allLinks, int switched) {
        return new ComparedSubmission(name, objects, allLinks, switched, scene);
    }

    public ComparedSubmission withScene(Map<String, Answer> answers) {
        return new ComparedSubmission(name, objects, links, switches, answers);
    }
}
