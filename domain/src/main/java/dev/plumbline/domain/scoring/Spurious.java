package dev.plumbline.domain.scoring;

/** What a label costs that no object of the truth is meant by. */
public sealed interface Spurious {

    /**
     * The points for an outline and for a class become available once more and are not earned, as if the object were there
     * and had been missed. A score stays between 0 and 1.
     */
    record AddsAvailable() implements Spurious {}

    /** Points are taken off; a frame can end below 0. */
    record Costs(double points) implements Spurious {}
}
