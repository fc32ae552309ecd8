package dev.plumbline.projections.reviewer;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.SpecId;
import dev.plumbline.domain.reviewer.ReviewerEvent.HoursCredited;
import dev.plumbline.domain.reviewer.ReviewerEvent.StandingLost;
import dev.plumbline.domain.reviewer.ReviewerEvent.StandingRegained;
import dev.plumbline.domain.session.SessionEvent.SessionClosed;
import dev.plumbline.domain.spectest.SpecTestEvent.AttemptGraded;
import dev.plumbline.projections.Projection;
import dev.plumbline.projections.Recorded;
import dev.plumbline.projections.reviewer.ReviewerRecord.Credit;
import dev.plumbline.projections.reviewer.ReviewerRecord.Loss;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What speaks for and against a reviewer? By spec and person. */
public final class ReviewerRecords implements Projection<ReviewerRecord> {
    public static String key(SpecId spec, PersonId person) {
        return spec + "/" + person;
    }

    private static PersonId person(String key) {
        return new PersonId(key.substring(key.indexOf('/') + 1));
    }

    @Override
    public String name() {
        return "reviewer-records";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Class<ReviewerRecord> document() {
        return ReviewerRecord.class;
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(
                HoursCredited.class,
                AttemptGraded.class,
                SessionClosed.class,
                StandingLost.class,
                StandingRegained.class);
    }

    @Override
    public List<String> keys(Event event) {
        return switch (event) {
            case HoursCredited e -> List.of(key(e.spec(), e.reviewer()));
            case AttemptGraded e -> List.of(key(e.spec(), e.person()));
            case StandingLost e -> List.of(key(e.spec(), e.reviewer()));
            case StandingRegained e -> List.of(key(e.spec(), e.reviewer()));
            case SessionClosed e ->
                e.result().reviewers().stream()
                        .map(of -> key(e.spec(), of.reviewer()))
                        .toList();
            default -> List.of();
        };
    }

    @Override
    public @Nullable ReviewerRecord evolve(@Nullable ReviewerRecord document, String key, Recorded recorded) {
        var record = document == null ? ReviewerRecord.of(person(key)) : document;
        return switch (recorded.event()) {
            case HoursCredited e -> record.credited(new Credit(e.hours(), e.because(), e.on(), e.by()));
            case AttemptGraded e -> e.passed() ? record.passed(e.skills(), e.version(), recorded.position()) : document;
            case SessionClosed e -> record.calibrated(e);
            case StandingLost e -> record.lost(new Loss(e.session(), e.flips(), e.limit(), e.at()));
            case StandingRegained e -> record.regained(e.session());
            default -> document;
        };
    }
}
