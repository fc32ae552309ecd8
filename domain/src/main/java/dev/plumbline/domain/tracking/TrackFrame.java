package dev.plumbline.domain.tracking;

import java.util.List;

/** What is on one frame of a sequence, in the truth and in the labels. */
public record TrackFrame(List<Tracked> truth, List<Tracked> labels) {
    public TrackFrame {
        truth = List.copyOf(truth);
        labels = List.copyOf(labels);
    }
}
