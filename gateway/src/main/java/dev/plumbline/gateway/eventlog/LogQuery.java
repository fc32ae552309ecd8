package dev.plumbline.gateway.eventlog;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.EventCriterion;
import org.axonframework.messaging.eventstreaming.Tag;

/**
 * Axon's event criteria in the form the log works with: an event is wanted if any clause wants it. The keys that it is
 * looked up by are made once, for reading and for the condition of the append that follows.
 */
public final class LogQuery {

    /** Every event. */
    public static final LogQuery EVERYTHING = new LogQuery(List.of());

    /**
     * Wants the events that have all of the tags and one of the types.
     *
     * @param tags empty means whatever tags; then there are types
     * @param types stored names; empty means whatever type; then there are tags
     */
    public record Clause(Set<Tag> tags, Set<String> types) {

        /** {@link IndexKey#NO_TAG} if it has none. */
        Tag firstTag() {
            return tags.isEmpty() ? IndexKey.NO_TAG : tags.iterator().next();
        }

        boolean wants(String type, Set<Tag> having) {
            return (types.isEmpty() || types.contains(type)) && having.containsAll(tags);
        }
    }

    private final List<Clause> clauses;
    private final IndexKey[] keys;
    private final List<Clause> others;

    /** @param clauses alternatives; empty means every event */
    public LogQuery(List<Clause> clauses) {
        List<IndexKey> exact = new ArrayList<>();
        List<Clause> rest = new ArrayList<>();
        for (Clause clause : clauses) {
            if (clause.types().isEmpty() || clause.tags().size() > 1) {
                rest.add(clause);
                continue;
            }
            Tag tag = clause.firstTag();
            for (String type : clause.types()) {
                exact.add(new IndexKey(tag, type));
            }
        }
        this.clauses = List.copyOf(clauses);
        this.keys = exact.toArray(IndexKey[]::new);
        this.others = List.copyOf(rest);
    }

    public static LogQuery of(EventCriteria criteria) {
        Set<EventCriterion> criterions = criteria.flatten();
        if (criterions.isEmpty()) {
            return EVERYTHING;
        }
        List<Clause> clauses = new ArrayList<>(criterions.size());
        for (EventCriterion criterion : criterions) {
            clauses.add(new Clause(criterion.tags(), names(criterion.types())));
        }
        return new LogQuery(clauses);
    }

    /** The events with this tag and one of these types (any type where none is given). */
    public static LogQuery of(Tag tag, Set<String> types) {
        return new LogQuery(List.of(new Clause(Set.of(tag), Set.copyOf(types))));
    }

    private static Set<String> names(Set<QualifiedName> types) {
        if (types.size() == 1) {
            return Set.of(types.iterator().next().fullName());
        }
        String[] names = new String[types.size()];
        int i = 0;
        for (QualifiedName type : types) {
            names[i++] = type.fullName();
        }
        return Set.of(names);
    }

    /** Whatever has one of these keys is wanted. Shared, never to be changed. */
    public IndexKey[] keys() {
        return keys;
    }

    /** The clauses that no key alone decides: of several tags, or of any type. */
    public List<Clause> others() {
        return others;
    }

    public boolean isEverything() {
        return clauses.isEmpty();
    }

    public boolean wants(StoredEvent event) {
        return wants(event.name(), event.tags());
    }

    public boolean wants(String type, Set<Tag> tags) {
        if (clauses.isEmpty()) {
            return true;
        }
        for (Clause clause : clauses) {
            if (clause.wants(type, tags)) {
                return true;
            }
        }
        return false;
    }
}
