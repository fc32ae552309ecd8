package dev.plumbline.gateway.coco;

import dev.plumbline.domain.ontology.Skeleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a COCO file says: its frames in its order, and its categories by name.
 *
 * @param skeletons of the categories that have keypoints, by name
 */
public record CocoDataset(List<CocoFrame> frames, List<String> categories, Map<String, Skeleton> skeletons) {

    public CocoDataset {
        frames = List.copyOf(frames);
        categories = List.copyOf(categories);
        skeletons = Map.copyOf(skeletons);
    }

    /**
     * The same with frames called as the truth calls them. Names that are in several subsets have their subset's before them, and a name
     * may be in several there and in one here, or the other way round: an export of one task, beside that of its project.
     */
    public CocoDataset calledAsIn(CocoDataset truth) {
        Map<String, String> names = new HashMap<>();
        for (CocoFrame frame : truth.frames()) {
            if (frame.whole() != null) {
                names.put(frame.whole(), frame.name());
            }
        }
        Set<String> known = new HashSet<>();
        truth.frames().forEach(frame -> known.add(frame.name()));
        List<CocoFrame> called = frames.stream()
                .map(frame -> known.contains(frame.name()) || frame.whole() == null
                        ? frame
                        : frame.called(names.getOrDefault(frame.whole(), frame.name())))
                .toList();
        return new CocoDataset(called, categories, skeletons);
    }

    public Optional<CocoFrame> frame(String name) {
        return frames.stream().filter(frame -> frame.name().equals(name)).findFirst();
    }
}
