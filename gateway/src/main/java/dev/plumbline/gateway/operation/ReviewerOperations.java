package dev.plumbline.gateway.operation;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.SpecId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.account.Role;
import dev.plumbline.domain.review.ReviewCommand.OpenReview;
import dev.plumbline.domain.review.ReviewRejection;
import dev.plumbline.domain.reviewer.Eligibility;
import dev.plumbline.domain.reviewer.ReviewerCommand.CreditHours;
import dev.plumbline.domain.reviewer.ReviewerCommand.SetReviewerNumbers;
import dev.plumbline.domain.reviewer.ReviewerNumbers;
import dev.plumbline.domain.reviewer.ReviewerRejection;
import dev.plumbline.domain.statistics.Interval;
import dev.plumbline.gateway.command.Outcome;
import dev.plumbline.gateway.http.Answer;
import dev.plumbline.gateway.http.Call;
import dev.plumbline.gateway.http.Handling;
import dev.plumbline.gateway.http.Problems;
import dev.plumbline.gateway.http.Refused;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.gateway.reviewer.FlipView;
import dev.plumbline.gateway.reviewer.ReviewerCard;
import dev.plumbline.gateway.reviewer.ReviewerDesk;
import dev.plumbline.projections.project.ProjectDoc;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who may review in a project and why not, what it asks of them, and what they review next. */
final class ReviewerOperations {
    private final ReadSide read;
    private final Subjects subjects;
    private final Sending sending;
    private final Named named;
    private final ReviewerDesk desk;
    private final InstantSource clock;

    ReviewerOperations(ReadSide read, Subjects subjects, Sending sending, Named named, InstantSource clock) {
        this.read = read;
        this.subjects = subjects;
        this.sending = sending;
        this.named = named;
        this.desk = new ReviewerDesk(read);
        this.clock = clock;
    }

    /** By {@code operationId}. */
    Map<String, Handling> all() {
        return Map.of(
                "listReviewers", new Handling(subjects::project, call -> listed(call, read.position())),
                "changeReviewerNumbers", new Handling(subjects::project, this::changeNumbers),
                "creditHours", new Handling(subjects::project, this::credit),
                "nextReview", new Handling(subjects::project, this::next));
    }

    private record Reviewers(ReviewerNumbers numbers, List<ReviewerCard> reviewers) {}

    /** A reviewer who has no other role there sees themselves and no other. */
    private Answer listed(Call call, long position) {
        var project = project(call);
        var spec = spec(project);
        var steers = Set.of(Role.MANAGER, Role.AUDITOR, Role.ADMINISTRATOR).stream()
                .anyMatch(role -> call.caller().holdsIn(role, Set.of(project.id())));
        var cards = desk.reviewers(project).stream()
                .filter(person -> steers || person.equals(call.person()))
                .map(person -> card(project, spec, person))
                .sorted(Comparator.comparing(card -> card.person().name()))
                .toList();
        return Answer.ok(new Reviewers(desk.numbers(project), cards)).at(position);
    }

    private ReviewerCard card(ProjectDoc project, SpecId spec, PersonId person) {
        var numbers = desk.numbers(project);
        var record = desk.record(spec, person);
        var grounds = desk.grounds(spec, person);
        var missing = Eligibility.missing(grounds, numbers);
        var lost = record.lost();
        var credit = record.credit();
        return new ReviewerCard(
                named.person(person),
                missing.isEmpty() && lost == null,
                new ReviewerCard.Experience(
                        numbers.hours(),
                        grounds.credited(),
                        grounds.measured(),
                        credit == null ? null : credit.because()),
                grounds.version(),
                grounds.skills().stream()
                        .map(s -> new ReviewerCard.Understood(s.skill(), desk.skillName(spec, s.skill()), s.proof()))
                        .toList(),
                missing,
                lost == null
                        ? new ReviewerCard.Standing(true, null, null, null)
                        : new ReviewerCard.Standing(false, lost.session(), project.id(), lost.at()),
                desk.flips(project, spec, person),
                record.sessions().stream()
                        .map(s -> new ReviewerCard.Calibrated(
                                s.session(),
                                s.project(),
                                s.at(),
                                FlipView.of(s.result().flips(), numbers),
                                s.result().withPeers(),
                                s.result().withTruth()))
                        .toList(),
                desk.load(project, person).open().size(),
                desk.leniency(project, person).stream()
                        .map(l -> new ReviewerCard.AgainstPeers(
                                l.skill(),
                                desk.skillName(spec, l.skill()),
                                l.annotators(),
                                l.reviewed(),
                                l.disagreed(),
                                l.expected(),
                                l.oddsRatio(),
                                finite(l.interval())))
                        .toList());
    }

    private static @Nullable Interval finite(@Nullable Interval interval) {
        return interval != null && Double.isFinite(interval.high()) ? interval : null;
    }

    private Answer changeNumbers(Call call) {
        var position = sending.send(
                call,
                new SetReviewerNumbers(
                        call.id("project", ProjectId::new), call.body(ReviewerNumbers.class), call.person()));
        return listed(call, position);
    }

    private Answer credit(Call call) {
        var position = sending.send(
                call,
                new CreditHours(
                        call.id("person", PersonId::new),
                        call.id("project", ProjectId::new),
                        call.member("hours").asDouble(),
                        call.member("because").asText(),
                        today(),
                        call.person()));
        return listed(call, position);
    }

    private record Next(
            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable TaskId task) {}

    /** What is in hand already once there is enough of it; else what the plan gives, unless another was quicker. */
    private Answer next(Call call) {
        var project = project(call);
        var load = desk.load(project, call.person());
        if (load.open().size() >= desk.numbers(project).openReviews()) {
            return Answer.ok(new Next(load.open().getFirst()));
        }
        judge(sending, desk, call, project, today());
        for (var task : desk.plan(project).nextFor(call.person())) {
            switch (sending.outcome(call, new OpenReview(task, project.id(), call.person()))) {
                case Outcome.Done done -> {
                    sending.settled(call, done, "");
                    return Answer.ok(new Next(task)).at(done.position());
                }
                case Outcome.Refused refused -> {
                    if (!isPassedOver(refused)) {
                        sending.settled(call, refused, "");
                    }
                }
            }
        }
        return Answer.ok(new Next(null));
    }

    /** Somebody else has it by now, or it cannot be reviewed yet. */
    private static boolean isPassedOver(Outcome.Refused refused) {
        return refused.reason() instanceof ReviewRejection;
    }

    /** Whoever wants to review is judged first, so that it is on record on what grounds they were let or not. */
    static void judge(Sending sending, ReviewerDesk desk, Call call, ProjectDoc project, LocalDate today) {
        var spec = project.spec();
        if (spec != null) {
            sending.send(call, desk.judging(project, spec, call.person(), today));
        }
    }

    private ProjectDoc project(Call call) {
        return subjects.existingProject(call.id("project", ProjectId::new));
    }

    private static SpecId spec(ProjectDoc project) {
        var spec = project.spec();
        if (spec == null) {
            throw new Refused(Problems.of(new ReviewerRejection.ProjectFollowsNoSpec(project.id())));
        }
        return spec;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
