package dev.plumbline.projections.reviewer;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.review.ItemDecision;
import dev.plumbline.domain.review.ReviewItem;
import dev.plumbline.domain.session.SessionEvent.SessionClosed;
import dev.plumbline.domain.session.SessionEvent.SessionItemDecided;
import dev.plumbline.domain.session.SessionEvent.SessionOpened;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** @param closed null while it is open, and then its decisions are shown to nobody */
public record SessionDoc(
        SessionOpened opened,
        List<Decided> decisions,
        @Nullable SessionClosed closed) {

    public record Decided(PersonId reviewer, TaskId task, ReviewItem item, ItemDecision decision) {}

    public SessionDoc {
        decisions = List.copyOf(decisions);
    }

    public Optional<ItemDecision> of(PersonId reviewer, TaskId task, ReviewItem item) {
        return decisions.stream()
                .filter(d -> d.reviewer().equals(reviewer)
                        && d.task().equals(task)
                        && d.item().equals(item))
                .map(Decided::decision)
                .findFirst();
    }

    public int decidedBy(PersonId reviewer) {
        return Math.toIntExact(
                decisions.stream().filter(d -> d.reviewer().equals(reviewer)).count());
    }

    SessionDoc decided(SessionItemDecided e) {
        return new SessionDoc(
                opened,
                Stream.concat(
                                decisions.stream(),
                                Stream.of(new Decided(e.reviewer(), e.task(), e.item(), e.decision())))
                        .toList(),
                closed);
    }
}
