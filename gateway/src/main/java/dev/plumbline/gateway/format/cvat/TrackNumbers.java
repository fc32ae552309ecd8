package dev.plumbline.gateway.format.cvat;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Tracks are numbered: those whose names are numbers keep them, once; the others get what is left. */
final class TrackNumbers {

    private final Set<String> taken = new HashSet<>();
    private final Set<String> used = new HashSet<>();
    private int next;

    TrackNumbers(Collection<String> names) {
        names.stream().filter(TrackNumbers::isNumber).forEach(taken::add);
    }

    String next(String name) {
        if (isNumber(name) && used.add(name)) {
            return name;
        }
        while (!taken.add(String.valueOf(next))) {
            next++;
        }
        used.add(String.valueOf(next));
        return String.valueOf(next);
    }

    private static boolean isNumber(String name) {
        return name.matches("0|[1-9][0-9]{0,8}");
    }
}
