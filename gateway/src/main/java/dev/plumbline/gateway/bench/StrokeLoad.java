package dev.plumbline.gateway.bench;

import dev.plumbline.domain.BenchmarkId;
import dev.plumbline.domain.Command;
import dev.plumbline.domain.DatasetId;
import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.LabelId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.account.AccountCommand.AdmitPerson;
import dev.plumbline.domain.benchmark.BenchmarkCommand.CreateBenchmark;
import dev.plumbline.domain.benchmark.BenchmarkCommand.ProposeTruth;
import dev.plumbline.domain.benchmark.BenchmarkCommand.ReviewTruth;
import dev.plumbline.domain.canvas.Change;
import dev.plumbline.domain.dataset.DatasetCommand.AddFrame;
import dev.plumbline.domain.dataset.DatasetCommand.CreateDataset;
import dev.plumbline.domain.dataset.ImageFile;
import dev.plumbline.domain.geometry.Polygon;
import dev.plumbline.domain.geometry.Ring;
import dev.plumbline.domain.label.Labels;
import dev.plumbline.domain.ontology.PublishOntology;
import dev.plumbline.domain.project.ProjectCommand.AssignAnnotator;
import dev.plumbline.domain.project.ProjectCommand.CreateProject;
import dev.plumbline.domain.project.Release;
import dev.plumbline.domain.stroke.RecordStroke;
import dev.plumbline.domain.task.TaskCommand.OpenTask;
import dev.plumbline.gateway.command.Commands;
import dev.plumbline.gateway.command.Outcome;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A small project and people who draw polygons of 28 vertices on it, each on a task of their own. */
final class StrokeLoad {
    private static final PersonId MANAGER = new PersonId("manager");
    private static final PersonId SECOND = new PersonId("second");
    private static final BenchmarkId BENCHMARK = new BenchmarkId("bench");
    private static final ProjectId PROJECT = new ProjectId("bench");
    private static final FrameId FRAME = new FrameId("frame");
    private static final DatasetId DATASET = new DatasetId("bench");
    private static final int VERTICES = 28;

    private final Commands commands;
    private final int[] next;

    private StrokeLoad(Commands commands, int people) {
        this.commands = commands;
        this.next = new int[people];
    }

    static StrokeLoad prepare(Commands commands, int people) throws Exception {
        var load = new StrokeLoad(commands, people);
        load.send(new AdmitPerson(MANAGER, MANAGER));
        load.send(new CreateDataset(DATASET, "Bench", MANAGER));
        load.send(new AddFrame(
                DATASET, FRAME, new ImageFile("f.jpg", "0".repeat(64), "image/jpeg", 1920, 1080, 1), MANAGER));
        load.send(new PublishOntology(Flowers.ONTOLOGY, MANAGER));
        load.send(new CreateBenchmark(BENCHMARK, "Bench", DATASET, Flowers.ONTOLOGY.id(), 1, MANAGER));
        load.send(new ProposeTruth(BENCHMARK, FRAME, Labels.NONE, Flowers.ONTOLOGY, MANAGER));
        load.send(new ReviewTruth(BENCHMARK, FRAME, 1, SECOND));
        load.send(CreateProject.training(
                PROJECT, "Bench", BENCHMARK, Flowers.ONTOLOGY.id(), 1, Release.AFTER_REVIEW, MANAGER));
        for (int i = 0; i < people; i++) {
            load.send(new AdmitPerson(person(i), MANAGER));
            load.send(new AssignAnnotator(PROJECT, person(i), MANAGER));
            load.send(
                    new OpenTask(task(i), PROJECT, BENCHMARK, person(i), FRAME, 1920, 1080, Flowers.ONTOLOGY.id(), 1));
        }
        return load;
    }

    /** Draws the person's next polygon. One at a time per person. */
    CompletableFuture<Outcome> draw(int person) {
        int number = ++next[person];
        var change = new Change.Draw(new LabelId("l" + number), "flower", polygon(number));
        return commands.send(
                        new RecordStroke(task(person), person(person), number, "k" + number, change, Flowers.ONTOLOGY),
                        person(person),
                        "bench")
                .thenApply(StrokeLoad::done);
    }

    static PersonId person(int i) {
        return new PersonId("p" + i);
    }

    static TaskId task(int i) {
        return new TaskId("t" + i);
    }

    private void send(Command command) throws Exception {
        done(commands.send(command, MANAGER, "bench").get(10, TimeUnit.SECONDS));
    }

    private static Outcome done(Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            throw new IllegalStateException(refused.reason().facts().detail());
        }
        return outcome;
    }

    private static Polygon polygon(int number) {
        var xy = new double[2 * VERTICES];
        double cx = 200 + number * 37 % 1500;
        double cy = 200 + number * 53 % 700;
        for (int i = 0; i < VERTICES; i++) {
            double angle = 2 * Math.PI * i / VERTICES;
            xy[2 * i] = Math.round(100 * (cx + 80 * Math.cos(angle))) / 100.0;
            xy[2 * i + 1] = Math.round(100 * (cy + 60 * Math.sin(angle))) / 100.0;
        }
        return Polygon.of(Ring.of(xy));
    }
}
