package dev.plumbline.domain.scoring;

/** What the IoU of two regions is counted in. A mask is always compared in pixels, and what it is compared with rasterised as for COCO. */
public enum RegionMeasure {
    /** Area between the outlines, without rounding; {@link dev.plumbline.domain.geometry.Overlap}. */
    EXACT,
    /** Pixels of the frame as COCO and CVAT rasterise them; {@link dev.plumbline.domain.geometry.Raster}. Upright boxes stay exact. */
    PIXELS
}
