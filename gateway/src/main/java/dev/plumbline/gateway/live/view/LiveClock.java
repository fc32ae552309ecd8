package dev.plumbline.gateway.live.view;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Who drew a moment ago is drawing. */
record LiveClock(InstantSource clock, Duration idle) {

    boolean isRecent(@Nullable Instant stroke) {
        return stroke != null && !stroke.isBefore(clock.instant().minus(idle));
    }
}
