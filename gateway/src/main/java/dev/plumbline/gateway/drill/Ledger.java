package dev.plumbline.gateway.drill;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.TaskId;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** Everything the annotators drew, and what was acknowledged to them. Its sheets are complete once they laid down their pens. */
final class Ledger {
    private final List<Sheet> sheets = new CopyOnWriteArrayList<>();
    private final Set<String> faults = Collections.synchronizedSet(new LinkedHashSet<>());
    private final Map<PersonId, String> troubles = new ConcurrentHashMap<>();
    private final AtomicLong acknowledged = new AtomicLong();
    private final AtomicLong signedInAgain = new AtomicLong();

    void add(Sheet sheet) {
        sheets.add(sheet);
    }

    List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    Map<TaskId, Sheet> byTask() {
        var byTask = new TreeMap<TaskId, Sheet>((a, b) -> a.value().compareTo(b.value()));
        sheets.forEach(sheet -> byTask.put(sheet.task(), sheet));
        return byTask;
    }

    void acknowledgedOneMore() {
        acknowledged.incrementAndGet();
    }

    /** Strokes and submissions so far. */
    long acknowledged() {
        return acknowledged.get();
    }

    /** Something was said to an annotator that must never be said. */
    void fault(PersonId person, String what) {
        faults.add("%s: %s".formatted(person, what));
    }

    List<String> faults() {
        synchronized (faults) {
            return List.copyOf(faults);
        }
    }

    /** Why somebody was last not served; that may be. */
    void trouble(PersonId person, String what) {
        troubles.put(person, what);
    }

    Map<PersonId, String> troubles() {
        return Map.copyOf(troubles);
    }

    /** A session ended that nobody had ended. */
    void signedInAgain() {
        signedInAgain.incrementAndGet();
    }

    long timesSignedInAgain() {
        return signedInAgain.get();
    }
}
