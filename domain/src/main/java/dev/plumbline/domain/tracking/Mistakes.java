package dev.plumbline.domain.tracking;

import dev.plumbline.domain.tracking.TrackScore.Change;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Switches of one frame that have a track in common come of one mistake: who exchanges two objects exchanges both of their labels. */
final class Mistakes {

    private Mistakes() {}

    static int of(List<Change> switches) {
        List<Set<String>> groups = new ArrayList<>();
        for (Change each : switches) {
            Set<String> group = new HashSet<>(Set.of(each.from(), each.to()));
            for (Set<String> other : List.copyOf(groups)) {
                if (other.stream().anyMatch(group::contains)) {
                    group.addAll(other);
                    groups.remove(other);
                }
            }
            groups.add(group);
        }
        return groups.size();
    }
}
