package dev.plumbline.projections.whatif;

import dev.plumbline.domain.scoring.FrameScore;
import dev.plumbline.domain.scoring.Outcome;
import dev.plumbline.domain.scoring.Points;

/**
 * What some submissions earned under one scoring.
 *
 * @param matched  objects of the truth that were found
 * @param missed   objects of the truth that were not
 * @param spurious labels that mean no object of the truth
 */
public record Side(double points, double available, int matched, int missed, int spurious) {

    static final Side NONE = new Side(0, 0, 0, 0, 0);

    static Side of(FrameScore score) {
        return new Side(
                score.points(),
                score.available(),
                count(score, Outcome.MATCHED),
                count(score, Outcome.MISSED),
                count(score, Outcome.SPURIOUS));
    }

    private static int count(FrameScore score, Outcome outcome) {
        return Math.toIntExact(score.objects().stream()
                .filter(object -> object.outcome() == outcome)
                .count());
    }

    Side plus(Side other) {
        return new Side(
                points + other.points,
                available + other.available,
                matched + other.matched,
                missed + other.missed,
                spurious + other.spurious);
    }

    public Points total() {
        return new Points(points, available);
    }

    /**
     * Whether it is enough.
     *
     * @param mark the share of the points available from which one passes
     */
    public boolean passes(double mark) {
        var score = total().score();
        return score.isPresent() && score.getAsDouble() >= mark;
    }
}
