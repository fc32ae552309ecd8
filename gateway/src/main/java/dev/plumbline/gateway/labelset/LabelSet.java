package dev.plumbline.gateway.labelset;

import dev.plumbline.domain.ontology.Skeleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a file or folder of labels says: its frames in its order, and its classes by name.
 *
 * @param skeletons of the categories that have keypoints, by name
 */
public record LabelSet(List<LabelledFrame> frames, List<String> categories, Map<String, Skeleton> skeletons) {

    public LabelSet {
        frames = List.copyOf(frames);
        categories = List.copyOf(categories);
        skeletons = Map.copyOf(skeletons);
    }

    /**
     * The same with frames called as the truth calls them. Names that are in several subsets have their subset's before them, and a name
     * may be in several there and in one here, or the other way round: an export of one task, beside that of its project.
     */
    public LabelSet calledAsIn(LabelSet truth) {
        Map<String, String> names = new HashMap<>();
        for (LabelledFrame frame : truth.frames()) {
            if (frame.whole() != null) {
                names.put(frame.whole(), frame.name());
            }
        }
        Set<String> known = new HashSet<>();
        truth.frames().forEach(frame -> known.add(frame.name()));
        List<LabelledFrame> called = frames.stream()
                .map(frame -> known.contains(frame.name()) || frame.whole() == null
                        ? frame
                        : frame.called(names.getOrDefault(frame.whole(), frame.name())))
                .toList();
        return new LabelSet(called, categories, skeletons);
    }

    public Optional<LabelledFrame> frame(String name) {
        return frames.stream().filter(frame -> frame.name().equals(name)).findFirst();
    }
}
