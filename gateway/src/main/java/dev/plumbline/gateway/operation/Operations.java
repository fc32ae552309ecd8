package dev.plumbline.gateway.operation;

import dev.plumbline.gateway.access.Identities;
import dev.plumbline.gateway.access.Networks;
import dev.plumbline.gateway.access.Origin;
import dev.plumbline.gateway.access.Sessions;
import dev.plumbline.gateway.access.SignIn;
import dev.plumbline.gateway.automation.Automations;
import dev.plumbline.gateway.certificate.Issuer;
import dev.plumbline.gateway.command.Commands;
import dev.plumbline.gateway.event.EventCodec;
import dev.plumbline.gateway.eventlog.ChainPatrol;
import dev.plumbline.gateway.eventlog.EventLog;
import dev.plumbline.gateway.exports.LabelExports;
import dev.plumbline.gateway.files.Scratch;
import dev.plumbline.gateway.http.Contract;
import dev.plumbline.gateway.http.Handling;
import dev.plumbline.gateway.http.Health;
import dev.plumbline.gateway.http.Positions;
import dev.plumbline.gateway.imports.TruthImports;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.gateway.recalculation.WhatIfs;
import dev.plumbline.gateway.sampling.DrawLog;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Every operation of the contract and how it is carried out. */
public final class Operations {

    /** What operations read and change. */
    public record Workspace(
            EventLog log,
            EventCodec codec,
            Commands commands,
            ReadSide read,
            WhatIfs whatIfs,
            Positions positions,
            Issuer issuer,
            InstantSource clock) {}

    /**
     * How labels come in and go out as files.
     *
     * @param scratch for those on their way
     */
    public record LabelFiles(TruthImports imports, LabelExports exports, Scratch scratch) {}

    /** Who may come in. */
    public record Door(Identities identities, Sessions sessions, SignIn signIn, Roles roles, Origin origin) {}

    /**
     * What the server says about itself.
     *
     * @param readers who may read the metrics from another machine
     */
    public record Watch(
            Contract contract, Health health, ChainPatrol patrol, PrometheusMeterRegistry meters, Networks readers) {}

    private Operations() {}

    /** By {@code operationId}. */
    public static Map<String, Handling> all(
            Workspace workspace, Door door, Images images, LabelFiles files, Watch watch) {
        var read = workspace.read();
        var subjects = new Subjects(read);
        var sending = new Sending(workspace.commands(), workspace.positions());
        var named = new Named(door.identities(), read);
        var strokes = new StrokeHistory(workspace.log(), workspace.codec());
        var scores = new ScoreHistory(workspace.log(), workspace.codec());
        var ramp = StageOperations.ramp(read);
        var specs = new SpecReading(read);
        var all = new HashMap<String, Handling>();
        Stream.of(
                        new SessionOperations(
                                        door.signIn(), door.sessions(), door.identities(), door.roles(), door.origin())
                                .all(),
                        new PeopleOperations(door.identities(), door.sessions(), door.roles(), subjects, sending).all(),
                        new DatasetOperations(read, subjects, sending, images).all(),
                        new OntologyOperations(read, subjects, sending).all(),
                        new SpecOperations(read, specs, new SpecBody(read, images), sending, named, workspace.clock())
                                .all(),
                        new SpecTestOperations(read, specs, sending, workspace.clock()).all(),
                        new SpecPictureOperations(read, images).all(),
                        new BenchmarkOperations(read, subjects, sending, door.identities()).all(),
                        new ImportOperations(subjects, files.imports(), files.scratch(), door.identities()).all(),
                        new ExportOperations(read, subjects, files.exports(), named).all(),
                        new ProjectOperations(read, subjects, sending, door.identities(), door.roles()).all(),
                        new ScoringOperations(read, subjects, sending, door.identities(), named, workspace.whatIfs())
                                .all(),
                        new BoardOperations(read, subjects, named, workspace.clock()).all(),
                        new TrendOperations(read, subjects, named).all(),
                        new TaskOperations(read, subjects, sending, named, strokes).all(),
                        new SubmissionOperations(read, subjects, sending, named, scores).all(),
                        new ReviewOperations(read, subjects, sending, named, workspace.clock()).all(),
                        new ReviewerOperations(read, subjects, sending, named, workspace.clock()).all(),
                        new CalibrationOperations(read, subjects, sending, named, workspace.clock()).all(),
                        new EdgeCaseOperations(read, subjects, sending, named).all(),
                        new CalibrationSetOperations(read, subjects, sending, named).all(),
                        new WorkOperations(read, subjects, sending, named, workspace.clock()).all(),
                        new ReadingOperations(read, subjects, sending, named, workspace.clock()).all(),
                        new DrawOperations(read, subjects, new DrawLog(workspace.log(), workspace.codec())).all(),
                        new NoteOperations(read, subjects, sending).all(),
                        new AuditOperations(workspace.log(), workspace.codec(), subjects, named, watch.patrol()).all(),
                        new CertificateOperations(read, workspace.log(), workspace.issuer(), door.identities()).all(),
                        new ServingOperations(read, subjects, workspace.clock()).all(),
                        new PracticeOperations(read, subjects, sending, Automations.ACTOR, workspace.clock()).all(),
                        new StageOperations(read, door.identities(), ramp).all(),
                        new EnrolmentOperations(read, sending, door.identities(), ramp, workspace.clock()).all(),
                        new ProjectionOperations(workspace.log(), read).all(),
                        new WatchOperations(watch.contract(), watch.health(), watch.meters(), watch.readers()).all())
                .forEach(all::putAll);
        return Map.copyOf(all);
    }
}
