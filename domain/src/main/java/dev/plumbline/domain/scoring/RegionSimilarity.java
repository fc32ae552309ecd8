package dev.plumbline.domain.scoring;

import dev.plumbline.domain.geometry.Bounds;
import dev.plumbline.domain.geometry.Box;
import dev.plumbline.domain.geometry.FrameSize;
import dev.plumbline.domain.geometry.Iou;
import dev.plumbline.domain.geometry.Mask;
import dev.plumbline.domain.geometry.Overlap;
import dev.plumbline.domain.geometry.Raster;
import dev.plumbline.domain.geometry.Region;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How much two regions overlap, exactly or in pixels. Each region is rasterised once. */
final class RegionSimilarity {

    /** What a shape covers in pixels reaches no further beyond its outline. */
    private static final double PIXEL = 1;

    private final RegionMeasure measure;
    private final @Nullable FrameSize frame;
    private final Map<Region, Mask> masks = new IdentityHashMap<>();

    RegionSimilarity(RegionMeasure measure, @Nullable FrameSize frame) {
        this.measure = measure;
        this.frame = frame;
    }

    double iou(Region truth, Region label) {
        return inPixels(truth, label) ? overlap(truth, label).iou() : Iou.of(truth, label);
    }

    Overlap overlap(Region truth, Region label) {
        if (!inPixels(truth, label)) {
            return Overlap.of(truth, label);
        }
        FrameSize size = size(truth, label);
        return Overlap.of(pixels(truth, size), pixels(label, size));
    }

    /** Whether they can share anything at all, told from their bounds. */
    boolean canOverlap(Region truth, Region label) {
        return !inPixels(truth, label)
                ? truth.bounds().touches(label.bounds())
                : grown(truth.bounds()).touches(grown(label.bounds()));
    }

    /** Upright boxes are compared as they are everywhere. */
    boolean inPixels(Region truth, Region label) {
        return truth instanceof Mask
                || label instanceof Mask
                || (measure == RegionMeasure.PIXELS && !(truth instanceof Box && label instanceof Box));
    }

    private Mask pixels(Region region, FrameSize size) {
        return frame == null ? Raster.of(region, size) : masks.computeIfAbsent(region, key -> Raster.of(key, size));
    }

    /** Where the frame is not known: a mask's own, else as far as both reach. */
    private FrameSize size(Region truth, Region label) {
        if (frame != null) {
            return frame;
        }
        if (truth instanceof Mask mask) {
            return mask.size();
        }
        if (label instanceof Mask mask) {
            return mask.size();
        }
        Bounds bounds = truth.bounds().join(label.bounds());
        return new FrameSize(upTo(bounds.maxX()), upTo(bounds.maxY()));
    }

    private static int upTo(double edge) {
        return (int) Math.clamp(Math.ceil(edge) + PIXEL, 1, 30_000);
    }

    private static Bounds grown(Bounds bounds) {
        return bounds.isEmpty()
                ? bounds
                : new Bounds(
                        bounds.minX() - PIXEL, bounds.minY() - PIXEL, bounds.maxX() + PIXEL, bounds.maxY() + PIXEL);
    }
}
