package dev.plumbline.gateway.demo.history;

import dev.plumbline.domain.BenchmarkId;
import dev.plumbline.domain.DatasetId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.ontology.Ontology;
import dev.plumbline.domain.project.Instructions;
import dev.plumbline.domain.project.ProjectCommand.AssignAnnotator;
import dev.plumbline.domain.project.ProjectCommand.CreateProject;
import dev.plumbline.domain.project.ProjectCommand.SetInstructions;
import dev.plumbline.domain.project.ProjectCommand.UnassignAnnotator;
import dev.plumbline.gateway.WorkspaceWriter;
import dev.plumbline.gateway.demo.DemoWorkspace;
import dev.plumbline.gateway.demo.Seeding;
import dev.plumbline.gateway.demo.history.Frames.Makers;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** What happened in so many weeks, day by day. The same seed and the same end are the same history. */
final class History {
    private static final List<LocalTime> ROUNDS =
            List.of(LocalTime.of(8, 0), LocalTime.of(10, 30), LocalTime.of(13, 0), LocalTime.of(15, 30));
    private static final LocalTime CHORES = LocalTime.of(1, 5);

    private static final ProjectId PROJECT = new ProjectId("meadow");

    private final Scribe scribe;
    private final Seeding seeding;
    private final DemoWorkspace demo;
    private final Cast cast;
    private final Ontology ontology;
    private final DemoWorkspace.Project model;
    private final Makers makers;
    private final Frames frames;
    private final List<Annotating> annotators;
    private final List<Reviewing> reviewers;
    private final Consumer<String> progress;

    History(WorkspaceWriter workspace, SimulatedClock clock, long seed, Cast cast, Consumer<String> progress) {
        this.scribe = new Scribe(workspace, clock);
        this.progress = progress;
        this.demo = DemoWorkspace.load();
        this.cast = cast;
        this.seeding = new Seeding(
                workspace.commands(), workspace.identities(), workspace.files(), workspace.inspector(), _ -> {});
        this.model = demo.projects().getFirst();
        this.ontology = demo.ontology(model);
        this.makers = new Makers(
                demo.people().get(1).id(),
                model.benchmark().drawnBy(),
                model.benchmark().reviewedBy());
        var photographs = demo.frames().stream()
                .filter(frame -> frame.project().equals(model.id()))
                .toList();
        this.frames = new Frames(scribe, seeding, new Cuts(photographs, new SplittableRandom(seed)), ontology);
        this.annotators = cast.annotators().stream()
                .map(a -> new Annotating(scribe, frames, ontology, a, seed))
                .toList();
        this.reviewers = cast.reviewers().stream()
                .map(r -> new Reviewing(scribe, frames, ontology, r, seed))
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
            seeding.admit(member, demo.people().getFirst().id(), password);
        }
        progress.accept("frames are cut from the photographs");
        var dataset = new DatasetId("meadow-frames");
        var benchmark = new BenchmarkId("meadow-truth");
        frames.open(dataset, benchmark, "Meadow", makers);
        frames.prove(benchmark, frames.add(dataset, cast.supply().practice(), 1, makers.manager()), makers);
        scribe.now(
                makers.manager(),
                CreateProject.training(
                        PROJECT,
                        "Meadow",
                        benchmark,
                        ontology.id(),
                        ontology.version(),
                        model.release(),
                        makers.manager()));
        scribe.now(
                makers.manager(),
                new SetInstructions(
                        PROJECT,
                        new Instructions(model.instructions(), model.clauses(), model.phrasings()),
                        makers.manager()));
        scribe.settle();
    }

    private void live(ZonedDateTime day, int week, Instant end) {
        chores(day.with(CHORES), end);
        if (day.getDayOfWeek() == DayOfWeek.MONDAY) {
            comeAndGo(day.with(ROUNDS.getFirst()), week, end);
        }
        if (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
            return;
        }
        for (int round = 0; round < ROUNDS.size(); round++) {
            var at = day.with(ROUNDS.get(round)).toInstant();
            if (at.isBefore(end)) {
                scribe.clock().notBefore(at);
                round(round, week);
            }
        }
    }

    private void chores(ZonedDateTime at, Instant end) {
        if (at.toInstant().isBefore(end)) {
            scribe.clock().notBefore(at.toInstant());
            scribe.chores();
        }
    }

    private void comeAndGo(ZonedDateTime at, int week, Instant end) {
        if (!at.toInstant().isBefore(end)) {
            return;
        }
        scribe.clock().notBefore(at.toInstant());
        for (var annotator : cast.annotators()) {
            PersonId person = annotator.person();
            if (annotator.fromWeek() == week) {
                scribe.now(makers.manager(), new AssignAnnotator(PROJECT, person, makers.manager()));
            }
            if (annotator.untilWeek() == week) {
                scribe.now(makers.manager(), new UnassignAnnotator(PROJECT, person, makers.manager()));
            }
        }
        scribe.settle();
    }

    private void round(int round, int week) {
        var shift = new Shift(scribe);
        shift.run(annotators.stream()
                .filter(a -> a.annotator().works(week))
                .map(a -> a.work(share(a.annotator().framesADay(), round), week))
                .toList());
        shift.run(reviewers.stream()
                .filter(r -> r.reviewer().works(week))
                .map(r -> r.work(share(r.reviewer().reviewsADay(), round), PROJECT))
                .toList());
    }

    /** What of a day's work falls into one of its rounds. */
    private static int share(int aDay, int round) {
        return aDay * (round + 1) / ROUNDS.size() - aDay * round / ROUNDS.size();
    }
}
