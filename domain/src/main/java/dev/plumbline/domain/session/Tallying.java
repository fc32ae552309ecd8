package dev.plumbline.domain.session;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.agreement.Rating;
import dev.plumbline.domain.agreement.Ratings;
import dev.plumbline.domain.reviewer.Flips;
import dev.plumbline.domain.session.SessionEvent.SessionOpened;
import dev.plumbline.domain.session.SessionResult.OfReviewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Makes a session's result of what was decided. To decide alike is to agree alike: two who both disagree decided alike, whatever
 * they hold against the item.
 *
 * @param decided by reviewer and item, whether they agreed
 * @param before  the same as it stood when the session was opened: reviews that were complete, and earlier sessions
 */
record Tallying(
        SessionOpened session,
        Map<PersonId, Map<ItemKey, Boolean>> decided,
        Map<PersonId, Map<ItemKey, Boolean>> before) {

    SessionResult result() {
        var ratings = new ArrayList<Rating>();
        decided.forEach((person, items) -> items.forEach((item, agreed) ->
                ratings.add(new Rating(person.value(), item.toString(), agreed ? "agree" : "disagree"))));
        var alpha = new Ratings(ratings).krippendorffAlpha();
        return new SessionResult(
                alpha.isPresent() ? alpha.getAsDouble() : null,
                compared(),
                session.invited().stream().map(this::of).toList());
    }

    private int compared() {
        return Math.toIntExact(session.items().stream()
                .map(ItemKey::of)
                .filter(item -> decided.values().stream()
                                .filter(items -> items.containsKey(item))
                                .count()
                        > 1)
                .count());
    }

    private OfReviewer of(PersonId person) {
        var mine = decided.getOrDefault(person, Map.of());
        var earlier = before.getOrDefault(person, Map.of());
        var flips = Flips.NONE;
        var withPeers = Share.NONE;
        var withTruth = Share.NONE;
        for (var item : session.items()) {
            var key = ItemKey.of(item);
            var agreed = mine.get(key);
            if (agreed == null) {
                continue;
            }
            var once = earlier.get(key);
            if (once != null) {
                flips = flips.plus(new Flips(1, once.equals(agreed) ? 0 : 1));
            }
            for (boolean other : ofOthers(person, key)) {
                withPeers = withPeers.and(other == agreed);
            }
            if (item.right() != null) {
                withTruth = withTruth.and(item.right().equals(agreed));
            }
        }
        return new OfReviewer(person, mine.size(), flips, withPeers, withTruth);
    }

    private List<Boolean> ofOthers(PersonId person, ItemKey item) {
        return session.invited().stream()
                .filter(other -> !other.equals(person))
                .map(other -> decided.getOrDefault(other, Map.of()))
                .filter(items -> items.containsKey(item))
                .map(items -> items.get(item))
                .toList();
    }
}
