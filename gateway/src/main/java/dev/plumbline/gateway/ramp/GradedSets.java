package dev.plumbline.gateway.ramp;

import dev.plumbline.domain.Command;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.SpecId;
import dev.plumbline.domain.batch.BatchPurpose;
import dev.plumbline.domain.project.Purpose;
import dev.plumbline.domain.ramp.CertificateEvent.Step;
import dev.plumbline.domain.ramp.Stage;
import dev.plumbline.domain.ramp.Standing;
import dev.plumbline.domain.spec.SpecVersion;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.batch.BatchesOfPeople;
import dev.plumbline.projections.project.ProjectDoc;
import dev.plumbline.projections.ramp.PersonStandings;
import dev.plumbline.projections.ramp.StandingsOfPeople;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The graded sets and re-tests that people are due, in the graded project of their spec. */
public final class GradedSets {
    private final ReadSide read;
    private final PersonId actor;
    private final BatchDraw draw;

    /** @param actor who assigns people to graded projects */
    public GradedSets(ReadSide read, PersonId actor) {
        this.read = read;
        this.actor = actor;
        this.draw = new BatchDraw(read);
    }

    /** The project of a spec for this purpose: of several, the first by id. */
    public static Optional<ProjectDoc> project(ReadSide read, SpecId spec, Purpose purpose) {
        return read.all(Projections.PROJECTS, "").stream()
                .filter(project -> project.purpose() == purpose && spec.equals(project.spec()))
                .min(Comparator.comparing(project -> project.id().value()));
    }

    /** What a person is due. */
    public sealed interface Due {
        /** Commands that give it to them. */
        record Now(List<Command> commands) implements Due {}

        record Nothing() implements Due {}

        /** They have not finished the last one. */
        record Open() implements Due {}

        record NoProject() implements Due {}

        record TooFewFrames(ProjectId project, int unseen, int needed) implements Due {}
    }

    /** @param cause what happens only once, such as a position in the log */
    public Due due(PersonId person, SpecId spec, String cause, LocalDate on) {
        return read.get(Projections.STANDINGS, StandingsOfPeople.key(spec, person))
                .flatMap(standings -> wanted(standings)
                        .map(purpose -> project(read, spec, Purpose.GRADED)
                                .map(project -> draw(
                                        project,
                                        person,
                                        purpose,
                                        standings.passed().orElseThrow(),
                                        cause,
                                        on))
                                .orElseGet(Due.NoProject::new)))
                .orElseGet(Due.Nothing::new);
    }

    /** How many batches a person was given in the graded project of a spec. */
    public int drawn(PersonId person, SpecId spec) {
        return project(read, spec, Purpose.GRADED)
                .flatMap(project -> read.get(Projections.BATCHES, BatchesOfPeople.key(project.id(), person)))
                .map(batches -> batches.batches().size())
                .orElse(0);
    }

    /** What somebody needs next: a graded set comes before a re-test. */
    private static Optional<BatchPurpose> wanted(PersonStandings person) {
        return person.standings().bySkill().values().stream()
                .flatMap(standing -> wanted(standing).stream())
                .min(Comparator.naturalOrder());
    }

    private static Optional<BatchPurpose> wanted(Standing standing) {
        if (standing.stage() == Stage.GRADED) {
            return Optional.of(BatchPurpose.GRADED);
        }
        var certificate = standing.certificate();
        return certificate != null
                        && certificate.due() != null
                        && certificate.due().open().contains(Step.RETEST)
                ? Optional.of(BatchPurpose.RETEST)
                : Optional.empty();
    }

    private Due draw(
            ProjectDoc project,
            PersonId person,
            BatchPurpose purpose,
            SpecVersion version,
            String cause,
            LocalDate on) {
        int frames = purpose == BatchPurpose.GRADED
                ? project.numbers().graded().frames()
                : project.numbers().certification().retestFrames();
        return switch (draw.draw(project, person, purpose, version, cause, frames, on)) {
            case BatchDraw.Drawn.Enough enough -> new Due.Now(BatchDraw.given(enough.command(), actor));
            case BatchDraw.Drawn.TooFew few -> new Due.TooFewFrames(project.id(), few.unseen(), few.needed());
            case BatchDraw.Drawn.Open _ -> new Due.Open();
        };
    }
}
