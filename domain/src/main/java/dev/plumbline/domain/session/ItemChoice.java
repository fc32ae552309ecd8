package dev.plumbline.domain.session;

import dev.plumbline.domain.PersonId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Proposes what to ask in a session. Items that one of the invited decided before are mixed in on purpose, as many for each of them as
 * it takes to judge their flip rate; what room is left goes to items with a known answer first. Whether an item was agreed with plays no
 * part, for a choice of doubtful ones would flip more often than the work does.
 */
public final class ItemChoice {
    private ItemChoice() {}

    /**
     * @param annotator whose it is
     * @param decidedBy who decided it in a completed review; null for nobody
     * @param known     whether the truth answers it
     */
    public record Candidate(
            ItemRef ref, PersonId annotator, @Nullable PersonId decidedBy, boolean known) {}

    /**
     * Always the same from the same candidates, in whatever order they come.
     *
     * @param repeats for each of the invited
     * @param size    of the session; repeats go before it
     */
    public static List<ItemRef> of(List<Candidate> candidates, Set<PersonId> invited, int repeats, int size) {
        var may = candidates.stream()
                .filter(c -> !invited.contains(c.annotator()))
                .sorted(Comparator.comparingInt((Candidate c) -> mixed(c.ref())).thenComparing(c -> key(c.ref())))
                .toList();
        var chosen = new LinkedHashSet<ItemRef>();
        invited.stream()
                .sorted(Comparator.comparing(PersonId::value))
                .forEach(person -> may.stream()
                        .filter(c -> person.equals(c.decidedBy()))
                        .limit(repeats)
                        .forEach(c -> chosen.add(c.ref())));
        may.stream()
                .sorted(Comparator.comparing(c -> !c.known()))
                .map(Candidate::ref)
                .takeWhile(_ -> chosen.size() < size)
                .forEach(chosen::add);
        var items = new ArrayList<>(chosen);
        items.sort(Comparator.comparingInt(ItemChoice::mixed).thenComparing(ItemChoice::key));
        return List.copyOf(items.subList(0, Math.min(items.size(), CalibrationSessions.MOST_ITEMS)));
    }

    /** Shuffles without chance, so that neighbours in a session are not neighbours on a frame. */
    private static int mixed(ItemRef ref) {
        int hash = key(ref).hashCode() * 0x9E3779B9;
        return hash ^ hash >>> 15;
    }

    private static String key(ItemRef ref) {
        return new ItemKey(ref.task(), ref.item()).toString();
    }
}
