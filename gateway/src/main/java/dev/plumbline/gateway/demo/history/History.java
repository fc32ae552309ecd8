package dev.plumbline.gateway.demo.history;

import dev.plumbline.domain.Command;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.account.AccountCommand.GrantRole;
import dev.plumbline.domain.account.Role;
import dev.plumbline.domain.ontology.Ontology;
import dev.plumbline.domain.project.Clause;
import dev.plumbline.domain.project.ProjectCommand.AssignAnnotator;
import dev.plumbline.domain.project.ProjectCommand.UnassignAnnotator;
import dev.plumbline.domain.ramp.RampCommand.Enrol;
import dev.plumbline.domain.spec.PublishSpec;
import dev.plumbline.domain.spec.Spec;
import dev.plumbline.domain.spec.SpecEvent.SpecPublished;
import dev.plumbline.gateway.WorkspaceWriter;
import dev.plumbline.gateway.demo.DemoWorkspace;
import dev.plumbline.gateway.demo.Seeding;
import dev.plumbline.gateway.demo.history.Frames.Makers;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What happened in so many weeks, day by day. The same seed and the same end are the same history. */
final class History {
    private static final List<LocalTime> ROUNDS =
            List.of(LocalTime.of(8, 0), LocalTime.of(10, 30), LocalTime.of(13, 0), LocalTime.of(15, 30));
    private static final LocalTime CHORES = LocalTime.of(1, 5);
    private static final int EXAM_A_ROUND = 5;

    private static final int SESSION_WEEKS = 6;

    /** When the second version of the spec is published. */
    private static final int BUMP_WEEK = 17;

    private final Scribe scribe;
    private final Seeding seeding;
    private final DemoWorkspace demo;
    private final Cast cast;
    private final Ontology ontology;
    private final DemoWorkspace.Project model;
    private final PersonId administrator;
    private final Makers makers;
    private final Frames frames;
    private final LiveWork live;
    private final Contesting contesting;
    private final Curriculum curriculum;
    private final List<Studying> students;
    private final List<Studying> teachers;
    private final Seniority seniority;
    private final List<Annotating> annotators;
    private final List<Reviewing> reviewers;
    private final Consumer<String> progress;

    History(WorkspaceWriter workspace, SimulatedClock clock, long seed, Cast cast, Consumer<String> progress)
            throws IOException {
        this.scribe = new Scribe(workspace, clock);
        this.progress = progress;
        this.demo = DemoWorkspace.load();
        this.cast = cast;
        this.seeding = new Seeding(
                workspace.commands(), workspace.identities(), workspace.files(), workspace.inspector(), _ -> {});
        this.curriculum = new Curriculum(seeding.spec(demo));
        this.model = demo.projects().getFirst();
        this.ontology = demo.ontology(model);
        this.administrator = demo.people().getFirst().id();
        this.makers = new Makers(
                demo.people().get(1).id(),
                model.benchmark().drawnBy(),
                model.benchmark().reviewedBy());
        var photographs = demo.frames().stream()
                .filter(frame -> frame.project().equals(model.id()))
                .toList();
        this.frames = new Frames(scribe, seeding, new Cuts(photographs, new SplittableRandom(seed)), ontology);
        this.live = new LiveWork(scribe, ontology);
        this.students = cast.annotators().stream()
                .map(a -> new Studying(scribe, a.person(), Curriculum.SPEC, a.knows(), seed))
                .toList();
        this.teachers = cast.reviewers().stream()
                .map(r -> new Studying(scribe, r.person(), Curriculum.SPEC, 1, seed))
                .toList();
        this.seniority = new Seniority(scribe, makers.manager(), seed);
        this.annotators = cast.annotators().stream()
                .map(a -> new Annotating(scribe, frames, live, ontology, a, seed))
                .toList();
        var clauses = model.clauses().stream().map(Clause::id).collect(Collectors.toSet());
        this.contesting = new Contesting(scribe, ontology, seed);
        this.reviewers = cast.reviewers().stream()
                .map(r -> new Reviewing(scribe, frames, contesting, ontology, clauses, r, seed))
                .toList();
    }

    /** @param password of every account */
    void write(Instant start, Instant end, String password) throws IOException {
        begin(password);
        var day = start.atZone(ZoneOffset.UTC);
        var month = YearMonth.from(day);
        for (; day.toInstant().isBefore(end); day = day.plusDays(1)) {
            if (!YearMonth.from(day).equals(month)) {
                progress.accept(month + " is written");
                month = YearMonth.from(day);
            }
            int week = (int) (Duration.between(start, day.toInstant()).toDays() / 7);
            live(day, week, end);
        }
        scribe.settle();
    }

    private void begin(String password) throws IOException {
        seeding.begin(demo, password);
        for (var member : cast.people()) {
            seeding.admit(member, administrator, password);
        }
        publish(curriculum.first());
        progress.accept("Frames are cut from the photographs");
        for (var place : Places.values()) {
            var added = place.open(scribe, frames, model, ontology, makers, cast);
            if (place == Places.LIVE) {
                live.add(added);
            }
        }
        scribe.settle();
    }

    private void publish(Spec spec) {
        var by = makers.manager();
        for (var event : scribe.now(by, new PublishSpec(spec, by, scribe.clock().instant()))) {
            if (event instanceof SpecPublished published) {
                students.forEach(student -> student.hear(published));
                teachers.forEach(teacher -> teacher.hear(published));
            }
        }
        scribe.settle();
    }

    private void live(ZonedDateTime day, int week, Instant end) {
        at(day.with(CHORES), end, scribe::chores);
        if (day.getDayOfWeek() == DayOfWeek.MONDAY) {
            at(day.with(ROUNDS.getFirst()), end, () -> comeAndGo(week));
        }
        if (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
            return;
        }
        for (int i = 0; i < ROUNDS.size(); i++) {
            int round = i;
            at(day.with(ROUNDS.get(round)), end, () -> round(round, week));
        }
    }

    private void at(ZonedDateTime time, Instant end, Runnable happens) {
        if (time.toInstant().isBefore(end)) {
            scribe.clock().notBefore(time.toInstant());
            happens.run();
        }
    }

    private void comeAndGo(int week) {
        if (week == BUMP_WEEK) {
            publish(curriculum.second());
        }
        for (int i = 0; i < reviewers.size(); i++) {
            teachers.get(i).study();
            if (reviewers.get(i).reviewer().fromWeek() == week) {
                seniority.welcome(reviewers.get(i).reviewer().person());
            }
        }
        if (week > 0 && week % SESSION_WEEKS == 0) {
            seniority.hold(
                    week / SESSION_WEEKS,
                    reviewers.stream().filter(r -> r.reviewer().works(week)).toList());
        }
        for (var annotator : cast.annotators()) {
            if (annotator.fromWeek() == week) {
                begin(annotator.person());
            }
            if (annotator.untilWeek() == week) {
                manage(new UnassignAnnotator(Places.LIVE.project(), annotator.person(), makers.manager()));
            }
        }
        scribe.settle();
    }

    private void begin(PersonId person) {
        manage(new Enrol(person, Curriculum.SPEC, curriculum.first().taught(), today(), makers.manager()));
        for (var place : Places.values()) {
            scribe.now(administrator, new GrantRole(person, Role.ANNOTATOR, place.project(), administrator));
        }
        manage(new AssignAnnotator(Places.LIVE.project(), person, makers.manager()));
    }

    private void manage(Command command) {
        scribe.now(makers.manager(), command);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(scribe.clock().instant(), ZoneOffset.UTC);
    }

    private void round(int round, int week) {
        var atWork = new ArrayList<Shift.Worker>();
        for (int i = 0; i < annotators.size(); i++) {
            var annotating = annotators.get(i);
            if (annotating.annotator().works(week)) {
                if (round == 0) {
                    students.get(i).study();
                    annotating.lookAround(week, today());
                }
                atWork.add(annotating.work(
                        EXAM_A_ROUND, share(annotating.annotator().framesADay(), round), week));
            }
        }
        if (round == 0) {
            contesting.contest(reviewers.stream()
                    .map(Reviewing::reviewer)
                    .filter(reviewer -> reviewer.works(week))
                    .map(Cast.Reviewer::person)
                    .toList());
        }
        for (var reviewing : reviewers) {
            if (reviewing.reviewer().works(week)) {
                atWork.add(reviewing.work(share(reviewing.reviewer().reviewsADay(), round), Places.LIVE.project()));
            }
        }
        new Shift(scribe).run(atWork);
    }

    /** What of a day's work falls into one of its rounds. */
    private static int share(int aDay, int round) {
        return aDay * (round + 1) / ROUNDS.size() - aDay * round / ROUNDS.size();
    }
}
