package dev.plumbline.gateway.coco;

import dev.plumbline.domain.ontology.Skeleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    public Optional<CocoFrame> frame(String name) {
        return frames.stream().filter(frame -> frame.name().equals(name)).findFirst();
    }
}
