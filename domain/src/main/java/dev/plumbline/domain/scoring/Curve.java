package dev.plumbline.domain.scoring;

import java.util.List;

/** The share of its points, 0 to 1, that an outline earns with an IoU, 0 to 1. */
public sealed interface Curve {

    double share(double iou);

    /** As much as the IoU. */
    record Proportional() implements Curve {
        @Override
        public double share(double iou) {
            return iou;
        }
    }

    /** Nothing up to the floor, everything from the full IoU on, in a straight line between them. */
    record Linear(double floorIou, double fullIou) implements Curve {
        @Override
        public double share(double iou) {
            return Math.clamp((iou - floorIou) / (fullIou - floorIou), 0, 1);
        }
    }

    /** The share of these thresholds that the IoU reaches. */
    record Steps(List<Double> iouThresholds) implements Curve {

        public Steps {
            iouThresholds = List.copyOf(iouThresholds);
        }

        @Override
        public double share(double iou) {
            long reached =
                    iouThresholds.stream().filter(threshold -> iou >= threshold).count();
            return (double) reached / iouThresholds.size();
        }
    }
}
