package dev.plumbline.domain.review;

import dev.plumbline.domain.LabelId;
import dev.plumbline.domain.label.Label;
import dev.plumbline.domain.label.Labels;
import dev.plumbline.domain.review.ReviewCommand.FileDisagreement;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a review of live work asks for beside what every review does: the correct reading in words and, where it is an outline,
 * drawn. What the annotator is shown as correct then is all that the reviewer drew, so nothing is changed silently.
 */
final class LiveRules {
    private LiveRules() {}

    /** Why a disagreement cannot be filed. */
    static Optional<ReviewRejection> fault(FileDisagreement c) {
        var disagreement = c.disagreement();
        if (c.item().isDrawn() != (disagreement.kind() == DisagreementKind.MISSED)) {
            return Optional.of(new ReviewRejection.KindDoesNotFit(c.item(), disagreement.kind()));
        }
        var reading = disagreement.reading();
        if (reading == null || reading.isBlank()) {
            return Optional.of(new ReviewRejection.ReadingMissing(c.item()));
        }
        var clause = disagreement.clause();
        if (clause == null || clause.isBlank()) {
            return c.clauses().isEmpty() ? Optional.empty() : Optional.of(new ReviewRejection.ClauseMissing(c.item()));
        }
        return c.clauses().isEmpty() || c.clauses().contains(clause)
                ? Optional.empty()
                : Optional.of(new ReviewRejection.ClauseNotCitable(c.item(), clause));
    }

    /** Items that are agreed with though the correction changes them. */
    static List<ReviewItem> correctedSilently(
            List<ReviewItem> items, Decisions decisions, Labels submission, Labels correction) {
        return those(items, decisions, ItemDecision::agreed).stream()
                .filter(item -> differs(item, submission, correction))
                .toList();
    }

    /** Items whose outline is said to be wrong, and no other is drawn. */
    static List<ReviewItem> notDrawn(
            List<ReviewItem> items, Decisions decisions, Labels submission, Labels correction) {
        return those(items, decisions, LiveRules::isAboutOutline).stream()
                .filter(item -> {
                    var before = label(submission, item);
                    var after = label(correction, item);
                    return before == null || after == null || before.shape().equals(after.shape());
                })
                .toList();
    }

    private static List<ReviewItem> those(List<ReviewItem> items, Decisions decisions, Predicate<ItemDecision> wanted) {
        return items.stream()
                .filter(item ->
                        Optional.ofNullable(decisions.of(item)).filter(wanted).isPresent())
                .toList();
    }

    private static boolean isAboutOutline(ItemDecision decision) {
        return decision.disagreements().stream().anyMatch(d -> d.kind() == DisagreementKind.BOUNDARY);
    }

    static boolean differs(ReviewItem item, Labels submission, Labels correction) {
        return item.isScene()
                ? !Objects.equals(
                        submission.scene().get(item.subject()),
                        correction.scene().get(item.subject()))
                : !Objects.equals(label(submission, item), label(correction, item));
    }

    private static @Nullable Label label(Labels labels, ReviewItem item) {
        int at = labels.indexOf(new LabelId(item.subject()));
        return at < 0 ? null : labels.objects().get(at);
    }
}
