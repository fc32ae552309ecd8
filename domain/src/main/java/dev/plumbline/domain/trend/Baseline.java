package dev.plumbline.domain.trend;

/**
 * The earlier weeks that two weeks are compared with: those before them since the rule last started afresh.
 *
 * @param weeks     in which something was reviewed, from 1
 * @param reviewed  objects in all of them
 * @param disagreed those of them a reviewer disagreed with
 */
public record Baseline(int weeks, int reviewed, int disagreed) {

    /** From 0 to 1. */
    public double rate() {
        return (double) disagreed / reviewed;
    }
}
