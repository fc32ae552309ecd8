package dev.plumbline.domain.scoring;

import org.jspecify.annotations.Nullable;

/** Class keys on both sides; null where there is no object. */
public record ClassMatch(@Nullable String truth, @Nullable String label, boolean correct) {}
