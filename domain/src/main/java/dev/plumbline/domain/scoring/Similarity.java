package dev.plumbline.domain.scoring;

import dev.plumbline.domain.LabelId;
import dev.plumbline.domain.geometry.Bounds;
import dev.plumbline.domain.geometry.FrameSize;
import dev.plumbline.domain.geometry.Keypoints;
import dev.plumbline.domain.geometry.Polyline;
import dev.plumbline.domain.geometry.Region;
import dev.plumbline.domain.label.Label;
import dev.plumbline.domain.ontology.Ontology;
import dev.plumbline.domain.ontology.Skeleton;
import dev.plumbline.domain.similarity.Corridor;
import dev.plumbline.domain.similarity.CvatLine;
import dev.plumbline.domain.similarity.LineDistance;
import dev.plumbline.domain.similarity.Oks;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** How alike an object and a label are by a scoring function's {@link Measures}, 0 to 1. Shapes of different kinds that cover no area are not. */
final class Similarity {

    private final Measures measures;
    private final Ontology ontology;
    private final Map<LabelId, Double> areasPx2;
    private final @Nullable FrameSize frame;
    private final RegionSimilarity regions;

    Similarity(Measures measures, Ontology ontology, FrameToScore work) {
        this.measures = measures;
        this.ontology = ontology;
        this.areasPx2 = work.areasPx2();
        this.frame = work.size();
        this.regions = new RegionSimilarity(measures.regions(), frame);
    }

    /** 0 where a measure has nothing to say. */
    double of(Label truth, Label label) {
        return switch (truth.shape()) {
            case Region wanted when label.shape() instanceof Region drawn -> regions.iou(wanted, drawn);
            case Polyline wanted
            when label.shape() instanceof Polyline drawn -> lines(wanted, drawn).orElse(0);
            case Keypoints wanted
            when label.shape() instanceof Keypoints drawn ->
                keypoints(truth, wanted, drawn).orElse(0);
            case Region _, Polyline _, Keypoints _ -> 0;
        };
    }

    RegionSimilarity regions() {
        return regions;
    }

    private OptionalDouble lines(Polyline truth, Polyline label) {
        return switch (measures.lines()) {
            case LineMeasure.Corridor corridor -> Corridor.iou(truth.points(), label.points(), corridor.tolerancePx());
            case LineMeasure.Frechet(double limitPx) ->
                falling(LineDistance.frechet(truth.points(), label.points()), limitPx);
            case LineMeasure.Hausdorff(double limitPx) ->
                falling(LineDistance.hausdorff(truth.points(), label.points()), limitPx);
            case LineMeasure.Cvat cvat ->
                frame == null
                        ? same(truth.equals(label))
                        : CvatLine.similarity(truth.points(), label.points(), frame, cvat.thickness());
        };
    }

    private static OptionalDouble falling(OptionalDouble px, double limitPx) {
        return px.isPresent() ? OptionalDouble.of(Math.max(0, 1 - px.getAsDouble() / limitPx)) : px;
    }

    private OptionalDouble keypoints(Label object, Keypoints truth, Keypoints label) {
        int points = truth.points().size();
        if (label.points().size() != points) {
            return OptionalDouble.empty();
        }
        return switch (measures.keypoints()) {
            case KeypointMeasure.Coco _ -> Oks.coco(truth, label, sigmas(object, points), areaPx2(object, truth));
            case KeypointMeasure.Cvat cvat ->
                points == 1
                        ? Oks.cvatPoint(truth, label, cvat.sigma(), frameAreaPx2())
                        : Oks.cvat(truth, label, cvat.sigma());
        };
    }

    private double[] sigmas(Label object, int points) {
        double[] sigmas = new double[points];
        Arrays.fill(sigmas, Skeleton.DEFAULT_SIGMA);
        ontology.objectClass(object.classKey()).ifPresent(objectClass -> {
            Skeleton skeleton = objectClass.skeleton();
            if (skeleton != null && skeleton.points().size() == points) {
                Arrays.setAll(sigmas, i -> skeleton.points().get(i).sigma());
            }
        });
        return sigmas;
    }

    private double areaPx2(Label object, Keypoints truth) {
        Double given = areasPx2.get(object.id());
        if (given != null) {
            return given;
        }
        Bounds bounds = truth.bounds();
        double area = bounds.width() * bounds.height();
        return area > 0 ? area : frameAreaPx2();
    }

    private double frameAreaPx2() {
        return frame == null ? 0 : (double) frame.width() * frame.height();
    }

    private static OptionalDouble same(boolean same) {
        return OptionalDouble.of(same ? 1 : 0);
    }
}
