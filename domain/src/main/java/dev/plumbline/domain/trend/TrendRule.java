package dev.plumbline.domain.trend;

/** When somebody goes back to shadow for what their weeks show. */
public enum TrendRule {
    /** Two consecutive weeks above the person's own earlier rate, and evidence that both together are. */
    EVIDENCE,

    /** Two consecutive rises from week to week, be they of chance. Sends a tenth of those back in whom nothing changed. */
    BARE
}
