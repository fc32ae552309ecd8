package dev.plumbline.gateway.coco;

import java.util.List;
import java.util.Optional;

/** What a COCO file says: its frames in its order, and its categories by name. */
public record CocoDataset(List<CocoFrame> frames, List<String> categories) {

    public CocoDataset {
        frames = List.copyOf(frames);
        categories = List.copyOf(categories);
    }

    public Optional<CocoFrame> frame(String name) {
        return frames.stream().filter(frame -> frame.name().equals(name)).findFirst();
    }
}
