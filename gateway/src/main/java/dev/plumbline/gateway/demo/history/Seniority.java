package dev.plumbline.gateway.demo.history;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.SessionId;
import dev.plumbline.domain.reviewer.ReviewerCommand.CreditHours;
import dev.plumbline.domain.session.ItemChoice;
import dev.plumbline.domain.session.SessionCommand.DecideSessionItem;
import dev.plumbline.domain.session.SessionCommand.OpenSession;
import dev.plumbline.gateway.reviewer.ReviewerDesk;
import dev.plumbline.gateway.reviewer.SessionMaterial;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.project.ProjectDoc;
import dev.plumbline.projections.submission.Submissions;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** What makes reviewers reviewers: hours that the manager vouches for, and every six weeks a session in which all decide the same blind. */
final class Seniority {
    private static final int ITEMS = 60;
    private static final double HOURS = 120;
    private static final Duration OPEN = Duration.ofDays(2);

    private final Scribe scribe;
    private final PersonId manager;
    private final long seed;

    Seniority(Scribe scribe, PersonId manager, long seed) {
        this.scribe = scribe;
        this.manager = manager;
        this.seed = seed;
    }

    /** Vouches for somebody's experience, and finds out whether that is enough. */
    void welcome(PersonId reviewer) {
        var on = LocalDate.ofInstant(scribe.clock().instant(), ZoneOffset.UTC);
        scribe.now(
                manager,
                new CreditHours(
                        reviewer,
                        Places.LIVE.project(),
                        HOURS,
                        "Two years of labelling plants before this project.",
                        on,
                        manager));
        scribe.settle();
        scribe.now(reviewer, new ReviewerDesk(scribe.read()).judging(project(), Curriculum.SPEC, reviewer, on));
        scribe.settle();
    }

    /** All of them decide what some of them have decided before. */
    void hold(int number, List<Reviewing> reviewers) {
        var project = project();
        var invited = reviewers.stream().map(r -> r.reviewer().person()).toList();
        var items = ItemChoice.of(
                new SessionMaterial(scribe.read()).candidates(project),
                Set.copyOf(invited),
                new ReviewerDesk(scribe.read()).numbers(project).repeats(),
                ITEMS);
        if (items.isEmpty() || invited.size() < 2) {
            return;
        }
        var session = new SessionId("session-" + number);
        var now = scribe.clock().instant();
        scribe.now(
                manager,
                new OpenSession(
                        session,
                        project.id(),
                        "Calibration session " + number,
                        items,
                        invited,
                        now.plus(OPEN),
                        now,
                        manager));
        scribe.settle();
        for (var reviewing : reviewers) {
            for (var item : items) {
                var random = new SplittableRandom(seed
                        + 47L * (session + item.toString()).hashCode()
                        + reviewing.reviewer().person().hashCode());
                var submission = scribe.read()
                        .get(Projections.SUBMISSIONS, Submissions.key(item.project(), item.task()))
                        .orElseThrow();
                scribe.clock().pass(Duration.ofSeconds(15 + random.nextInt(20)));
                scribe.now(
                        reviewing.reviewer().person(),
                        new DecideSessionItem(
                                session,
                                item.task(),
                                item.item(),
                                reviewing.decide(submission, item.item(), random),
                                scribe.clock().instant(),
                                reviewing.reviewer().person()));
            }
            scribe.settle();
        }
    }

    private ProjectDoc project() {
        return scribe.read()
                .get(Projections.PROJECTS, Places.LIVE.project().value())
                .orElseThrow();
    }
}
