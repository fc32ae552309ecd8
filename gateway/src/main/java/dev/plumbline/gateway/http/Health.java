package dev.plumbline.gateway.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Whether the server can serve. A part that cannot says why, in a sentence for who runs it. */
public final class Health {
    /** As monitoring tools write it. */
    private static final String UP = "UP";

    private static final String DOWN = "DOWN";

    private final List<Part> parts = new ArrayList<>();

    private record Part(String id, Supplier<Optional<String>> fault) {}

    /** What the health endpoints answer. */
    public record Report(String status, List<Check> checks) {
        @JsonIgnore
        public boolean isUp() {
            return status.equals(UP);
        }
    }

    public record Check(String id, String status, @Nullable String reason) {}

    /** @param fault why the part cannot do its work; asked each time, must not block for long */
    public Health with(String id, Supplier<Optional<String>> fault) {
        parts.add(new Part(id, fault));
        return this;
    }

    public Report report() {
        var checks = parts.stream()
                .map(part -> {
                    var fault = part.fault().get();
                    return new Check(part.id(), fault.isPresent() ? DOWN : UP, fault.orElse(null));
                })
                .toList();
        var up = checks.stream().allMatch(c -> c.status().equals(UP));
        return new Report(up ? UP : DOWN, checks);
    }
}
