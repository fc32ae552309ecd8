package dev.plumbline.domain.drift;

/** What the values of a calibration are. */
public enum Unit {
    /** How far outlines are too tight (below 0) or too loose, px. */
    OFFSET_PX,

    /** The share of the points available for an object that it earned, 0 to 1. */
    SHARE
}
