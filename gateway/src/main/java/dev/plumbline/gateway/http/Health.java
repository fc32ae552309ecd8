package dev.plumbline.gateway.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Whether the server can serve. A part that cannot says why, in a sentence for who runs it. */
public final class Health {
    private final List<Part> parts = new ArrayList<>();

    private record Part(String id, Supplier<Optional<String>> fault) {}

    /** What the health endpoints answer. */
    public record Report(Status status, List<Check> checks) {}

    public record Check(String id, Status status, Optional<String> reason) {}

    /** As monitoring tools write it. */
    public enum Status {
        UP,
        DOWN
    }

    /** @param fault why the part cannot do its work; asked each time, must not block for long */
    public Health with(String id, Supplier<Optional<String>> fault) {
        parts.add(new Part(id, fault));
        return this;
    }

    public Report report() {
        var checks = parts.stream()
                .map(part -> {
                    var fault = part.fault().get();
                    return new Check(part.id(), fault.isPresent() ? Status.DOWN : Status.UP, fault);
                })
                .toList();
        var up = checks.stream().allMatch(c -> c.status() == Status.UP);
        return new Report(up ? Status.UP : Status.DOWN, checks);
    }
}
