package dev.plumbline.domain.scoring;

/**
 * Points for an outline.
 *
 * @param available points for a perfect outline
 * @param curve     the share of them that an IoU earns
 */
public record GeometryPoints(double available, Curve curve) {

    public double earned(double iou) {
        return available * curve.share(iou);
    }
}
