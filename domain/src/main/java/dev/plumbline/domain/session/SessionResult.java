package dev.plumbline.domain.session;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.reviewer.Flips;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a session shows.
 *
 * @param alpha     how far its reviewers agree beyond chance: Krippendorff's alpha of agreeing or not; null where it is undefined
 * @param compared  items that two reviewers or more decided
 * @param reviewers all that were invited, in the order of invitation
 */
public record SessionResult(@Nullable Double alpha, int compared, List<OfReviewer> reviewers) {

    /**
     * @param decided   items
     * @param flips     against what the reviewer had decided about the same items before the session was opened
     * @param withPeers pairs with another reviewer's decision of the same item, and those that are the same
     * @param withTruth items with a known answer, and those decided like it
     */
    public record OfReviewer(PersonId reviewer, int decided, Flips flips, Share withPeers, Share withTruth) {}

    public SessionResult {
        reviewers = List.copyOf(reviewers);
    }
}
