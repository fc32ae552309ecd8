package dev.plumbline.gateway.ramp;

import dev.plumbline.domain.Command;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.SpecId;
import dev.plumbline.domain.batch.BatchPurpose;
import dev.plumbline.domain.project.ProjectCommand.AssignAnnotator;
import dev.plumbline.domain.project.Purpose;
import dev.plumbline.domain.ramp.CertificateEvent.Step;
import dev.plumbline.domain.ramp.Stage;
import dev.plumbline.domain.ramp.Standing;
import dev.plumbline.domain.spec.SpecVersion;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.project.ProjectDoc;
import dev.plumbline.projections.ramp.StandingsOfPeople;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The graded sets and re-tests that people are due, in the graded project of their spec. */
public final class GradedSets {
    private static final Logger LOG = LoggerFactory.getLogger(GradedSets.class);

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

    /**
     * Commands that give a person what they are due; none when they are due nothing or have an open set.
     *
     * @param cause what happens only once, such as a position in the log
     */
    public List<Command> due(PersonId person, SpecId spec, String cause, LocalDate on) {
        var project = project(read, spec, Purpose.GRADED);
        if (project.isEmpty()) {
            LOG.info("{} waits for a graded set of {}, which has no graded project", person, spec);
            return List.of();
        }
        return read.get(Projections.STANDINGS, StandingsOfPeople.key(spec, person)).stream()
                .flatMap(known -> known.standings().bySkill().values().stream())
                .flatMap(standing -> wanted(standing).stream())
                .min(Comparator.naturalOrder())
                .map(purpose -> drawn(project.get(), person, purpose, version(person, spec), cause, on))
                .orElse(List.of());
    }

    /** What a standing needs next; a graded set comes before a re-test. */
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

    /** Of the spec that they passed last. */
    private SpecVersion version(PersonId person, SpecId spec) {
        return read
                .get(Projections.STANDINGS, StandingsOfPeople.key(spec, person))
                .orElseThrow()
                .standings()
                .bySkill()
                .values()
                .stream()
                .map(Standing::version)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private List<Command> drawn(
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
            case BatchDraw.Drawn.Enough enough ->
                List.of(new AssignAnnotator(project.id(), person, actor), enough.command());
            case BatchDraw.Drawn.TooFew few -> {
                LOG.warn(
                        "{} waits for a graded set: project {} has {} frames that they have not seen, and {} are needed",
                        person,
                        project.id(),
                        few.unseen(),
                        few.needed());
                yield List.of();
            }
            case BatchDraw.Drawn.Open _ -> List.of();
        };
    }
}
