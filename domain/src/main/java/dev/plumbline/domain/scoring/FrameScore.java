package dev.plumbline.domain.scoring;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a submission earned on a frame.
 *
 * @param scoring   the scoring function it was scored with
 * @param objects   those of the truth in its order, then spurious labels in the order they were drawn
 * @param scene     the frame's own classifications
 * @param points    the sum over objects and scene
 * @param available the sum over objects and scene
 */
public record FrameScore(
        ScoringVersion scoring, List<ObjectScore> objects, List<Component> scene, double points, double available) {

    public FrameScore {
        objects = List.copyOf(objects);
        scene = List.copyOf(scene);
    }

    static FrameScore of(ScoringVersion scoring, List<ObjectScore> objects, List<Component> scene) {
        Points sum = Points.sum(scene);
        for (ObjectScore object : objects) {
            sum = sum.plus(new Points(object.points(), object.available()));
        }
        return new FrameScore(scoring, objects, scene, sum.points(), sum.available());
    }

    public Points total() {
        return new Points(points, available);
    }

    /** Every component of every object and of the scene; each names its skill. */
    public Stream<Component> components() {
        return Stream.concat(objects.stream().flatMap(object -> object.components().stream()), scene.stream());
    }
}
