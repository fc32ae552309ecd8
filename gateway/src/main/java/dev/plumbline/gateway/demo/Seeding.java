package dev.plumbline.gateway.demo;

import dev.plumbline.domain.Command;
import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.account.AccountCommand.AdmitPerson;
import dev.plumbline.domain.account.AccountCommand.GrantRole;
import dev.plumbline.domain.benchmark.BenchmarkCommand.CreateBenchmark;
import dev.plumbline.domain.benchmark.BenchmarkCommand.ProposeTruth;
import dev.plumbline.domain.benchmark.BenchmarkCommand.ReviewTruth;
import dev.plumbline.domain.dataset.DatasetCommand.AddFrame;
import dev.plumbline.domain.dataset.DatasetCommand.CreateDataset;
import dev.plumbline.domain.dataset.ImageFile;
import dev.plumbline.domain.ontology.PublishOntology;
import dev.plumbline.domain.project.Instructions;
import dev.plumbline.domain.project.ProjectCommand.AssignAnnotator;
import dev.plumbline.domain.project.ProjectCommand.CreateProject;
import dev.plumbline.domain.project.ProjectCommand.SetInstructions;
import dev.plumbline.domain.project.ProjectCommand.SetScoring;
import dev.plumbline.domain.spec.PublishSpec;
import dev.plumbline.domain.spec.Spec;
import dev.plumbline.gateway.access.Identities;
import dev.plumbline.gateway.command.Commands;
import dev.plumbline.gateway.command.Outcome;
import dev.plumbline.gateway.demo.DemoWorkspace.Frame;
import dev.plumbline.gateway.demo.DemoWorkspace.Member;
import dev.plumbline.gateway.demo.DemoWorkspace.Project;
import dev.plumbline.gateway.files.FileStore;
import dev.plumbline.gateway.files.ImageInspector;
import dev.plumbline.gateway.files.Inspection;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.projections.Projections;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HashMap;
import java.util.function.Consumer;

/**
 * Fills a workspace with the demo. Every command is such that carrying it out again does nothing more, so a seeding that
 * was interrupted is finished by the next start.
 */
public final class Seeding {
    private static final Instant SPEC_PUBLISHED = Instant.parse("2026-10-05T08:00:00Z");
    private static final long IMAGE_LIMIT_BYTES = 50L << 20;

    private final Commands commands;
    private final Identities identities;
    private final FileStore files;
    private final ImageInspector inspector;
    private final Consumer<String> progress;

    /** @param progress is told in a few words what is being done */
    public Seeding(
            Commands commands,
            Identities identities,
            FileStore files,
            ImageInspector inspector,
            Consumer<String> progress) {
        this.commands = commands;
        this.identities = identities;
        this.files = files;
        this.inspector = inspector;
        this.progress = progress;
    }

    /** @param password for every account of the demo */
    public void seed(DemoWorkspace demo, String password) throws IOException {
        fill(demo, password);
        publish(spec(demo), demo);
    }

    /**
     * The same where a history may have been written before. Its spec keeps the version that it has come to: a newer one would make certificates and
     * reviewers due the moment the demo is served.
     *
     * @param read  has come to the end of the log
     */
    public void seedOver(ReadSide read, DemoWorkspace demo, String password) throws IOException {
        fill(demo, password);
        var spec = spec(demo);
        if (read.get(Projections.SPECS, spec.id().value()).isEmpty()) {
            publish(spec, demo);
        }
    }

    private void fill(DemoWorkspace demo, String password) throws IOException {
        begin(demo, password);
        for (var project : demo.projects()) {
            fill(project, demo, manager(demo));
        }
    }

    private static PersonId manager(DemoWorkspace demo) {
        return demo.people().get(1).id();
    }

    /** The spec of the flowers, once the photographs that it shows are kept. */
    public Spec spec(DemoWorkspace demo) throws IOException {
        var images = new HashMap<String, ImageFile>();
        for (var frame : demo.frames()) {
            images.put(frame.file(), keep(frame));
        }
        return DemoWorkspace.spec(images);
    }

    private void publish(Spec spec, DemoWorkspace demo) {
        progress.accept("%s: a spec of %d clauses"
                .formatted(
                        spec.title(),
                        spec.clauses().stream().filter(c -> !c.heading()).count()));
        send(manager(demo), new PublishSpec(spec, manager(demo), SPEC_PUBLISHED));
    }

    /** The people and what they draw with, without the projects. */
    public void begin(DemoWorkspace demo, String password) {
        var administrator = demo.people().getFirst().id();
        progress.accept("%d people".formatted(demo.people().size()));
        for (var member : demo.people()) {
            admit(member, administrator, password);
        }
        var manager = manager(demo);
        progress.accept("%d ontologies".formatted(demo.ontologies().size()));
        demo.ontologies().forEach(ontology -> send(manager, new PublishOntology(ontology, manager)));
    }

    /** Gives a person an account, and lets them in. */
    public void admit(Member member, PersonId administrator, String password) {
        identities.add(member.id(), member.name(), member.signIn(), password);
        send(administrator, new AdmitPerson(member.id(), administrator));
        for (var grant : member.roles()) {
            send(administrator, new GrantRole(member.id(), grant.role(), grant.project(), administrator));
        }
    }

    private void fill(Project project, DemoWorkspace demo, PersonId manager) throws IOException {
        var frames = demo.frames().stream()
                .filter(f -> f.project().equals(project.id()))
                .toList();
        progress.accept("%s: %d photographs and their ground truth".formatted(project.name(), frames.size()));
        var dataset = project.dataset();
        var benchmark = project.benchmark();
        var ontology = demo.ontology(project);
        send(manager, new CreateDataset(dataset.id(), dataset.name(), manager));
        send(
                manager,
                new CreateBenchmark(
                        benchmark.id(), benchmark.name(), dataset.id(), ontology.id(), ontology.version(), manager));
        for (var frame : frames) {
            var id = frameId(frame.file());
            send(manager, new AddFrame(dataset.id(), id, keep(frame), manager));
            send(
                    benchmark.drawnBy(),
                    new ProposeTruth(benchmark.id(), id, frame.truth(), ontology, benchmark.drawnBy()));
            send(benchmark.reviewedBy(), new ReviewTruth(benchmark.id(), id, 1, benchmark.reviewedBy()));
        }
        open(project, manager);
    }

    private void open(Project project, PersonId manager) {
        send(
                manager,
                CreateProject.training(
                        project.id(),
                        project.name(),
                        project.benchmark().id(),
                        project.ontology(),
                        project.ontologyVersion(),
                        project.release(),
                        manager));
        send(
                manager,
                new SetInstructions(
                        project.id(),
                        new Instructions(project.instructions(), project.clauses(), project.phrasings()),
                        manager));
        send(manager, new SetScoring(project.id(), project.scoring(), manager));
        project.annotators().forEach(person -> send(manager, new AssignAnnotator(project.id(), person, manager)));
    }

    private ImageFile keep(Frame frame) throws IOException {
        return keep(frame.file(), DemoWorkspace.image(frame.file()));
    }

    /** Keeps an image's bytes, and tells what a frame of it is made of. */
    public ImageFile keep(String name, byte[] bytes) throws IOException {
        try (var incoming = files.receive(IMAGE_LIMIT_BYTES)) {
            incoming.write(ByteBuffer.wrap(bytes));
            if (!(inspector.inspect(incoming.file()) instanceof Inspection.Image image)) {
                throw new IOException(name + " is not an image");
            }
            var sha256 = files.keep(incoming);
            return new ImageFile(name, sha256, image.type().mediaType(), image.width(), image.height(), bytes.length);
        }
    }

    private void send(PersonId actor, Command command) {
        var outcome = commands.send(command, actor, "demo").join();
        if (outcome instanceof Outcome.Refused refused) {
            throw new IllegalStateException("The demo cannot be set up: %s was refused: %s"
                    .formatted(
                            command.getClass().getSimpleName(),
                            refused.reason().facts().detail()));
        }
    }

    /** {@code flower_dahlia.jpg} is the frame {@code flower_dahlia}. */
    static FrameId frameId(String file) {
        return new FrameId(file.substring(0, file.lastIndexOf('.')));
    }
}
