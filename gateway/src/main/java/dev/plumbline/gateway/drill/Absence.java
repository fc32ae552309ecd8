package dev.plumbline.gateway.drill;

import dev.plumbline.domain.PersonId;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** From a fault until everybody was served again: until each has an acknowledgement of a stroke sent after the fault. */
final class Absence {
    private final long since;
    private final int people;
    private final Map<PersonId, Long> back = new HashMap<>();

    /** @param since when it began, by {@link System#nanoTime()} */
    Absence(long since, int people) {
        this.since = since;
        this.people = people;
    }

    synchronized void acknowledged(PersonId person, long sentNanos) {
        if (sentNanos - since > 0 && back.putIfAbsent(person, System.nanoTime()) == null) {
            notifyAll();
        }
    }

    /** How long the last one to be served waited; empty when somebody still waits. */
    synchronized Optional<Duration> await(Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (back.size() < people) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return Optional.empty();
            }
            wait(left);
        }
        return Optional.of(Duration.ofNanos(
                back.values().stream().mapToLong(at -> at - since).max().orElse(0)));
    }
}
