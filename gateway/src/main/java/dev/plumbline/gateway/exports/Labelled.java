package dev.plumbline.gateway.exports;

import dev.plumbline.domain.label.Labels;
import dev.plumbline.projections.catalogue.FrameCard;

/** A frame and what is said of it. */
record Labelled(FrameCard frame, Labels labels) {}
