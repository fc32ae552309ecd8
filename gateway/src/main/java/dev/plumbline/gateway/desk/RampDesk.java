package dev.plumbline.gateway.desk;

import dev.plumbline.domain.CertificateId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.SpecId;
import dev.plumbline.domain.batch.BatchPurpose;
import dev.plumbline.domain.project.Purpose;
import dev.plumbline.domain.project.RampNumbers;
import dev.plumbline.domain.ramp.CertificateEvent.Step;
import dev.plumbline.domain.ramp.Obstacle;
import dev.plumbline.domain.ramp.Stage;
import dev.plumbline.domain.ramp.Standing;
import dev.plumbline.gateway.desk.SkillCard.Graded;
import dev.plumbline.gateway.desk.SkillCard.Shadow;
import dev.plumbline.gateway.desk.SkillCard.Waiting;
import dev.plumbline.projections.Projection;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.batch.BatchesOfPeople;
import dev.plumbline.projections.project.ProjectDoc;
import dev.plumbline.projections.ramp.CertificateDoc;
import dev.plumbline.projections.ramp.PersonStandings;
import dev.plumbline.projections.ramp.ReviewedSkill;
import dev.plumbline.projections.ramp.ReviewedSkills;
import dev.plumbline.projections.ramp.StandingsOfPeople;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts together what is shown of people in the ramp, from documents wherever they are kept. */
public final class RampDesk {

    /** Where the documents are. */
    public interface Documents {
        <D> Optional<D> get(Projection<D> projection, String key);

        Collection<ProjectDoc> projects();
    }

    private final Documents documents;

    public RampDesk(Documents documents) {
        this.documents = documents;
    }

    /** Empty for who did not begin with the spec. */
    public Optional<StageDoc> stage(SpecId spec, PersonId person) {
        return standings(spec, person).map(standings -> new StageDoc(person, spec, skills(standings)));
    }

    /** Empty for who did not begin with the spec. */
    public Optional<CertificatesDoc> certificates(SpecId spec, PersonId person) {
        return standings(spec, person).map(_ -> new CertificatesDoc(person, cards(spec, person)));
    }

    /** Empty for who did not begin with the spec. */
    public Optional<RampDoc> ramp(SpecId spec, PersonId person) {
        return standings(spec, person).map(standings -> new RampDoc(spec, skills(standings), cards(spec, person)));
    }

    /** The specs that a person began, in that order. */
    public List<SpecId> specs(PersonId person) {
        return documents
                .get(Projections.LEDGERS, person.value())
                .map(ledger -> ledger.specs())
                .orElse(List.of());
    }

    private Optional<PersonStandings> standings(SpecId spec, PersonId person) {
        return documents.get(Projections.STANDINGS, StandingsOfPeople.key(spec, person));
    }

    private List<CertificateCard> cards(SpecId spec, PersonId person) {
        var certified = new HashSet<SkillId>();
        return documents.get(Projections.LEDGERS, person.value()).stream()
                .flatMap(ledger -> ledger.certificates().reversed().stream())
                .flatMap(id -> certificate(id).stream())
                .filter(certificate -> certificate.spec().equals(spec))
                .map(certificate -> CertificateCard.of(certificate, certified.add(certificate.skill())))
                .toList();
    }

    private Optional<CertificateDoc> certificate(CertificateId id) {
        return documents.get(Projections.CERTIFICATES, id.value());
    }

    private List<SkillCard> skills(PersonStandings standings) {
        return standings.standings().bySkill().entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().value()))
                .map(entry -> skill(standings, entry))
                .toList();
    }

    private SkillCard skill(PersonStandings standings, Map.Entry<SkillId, Standing> entry) {
        var skill = entry.getKey();
        var standing = entry.getValue();
        var latest = Optional.ofNullable(standing.certificate())
                .flatMap(certificate -> certificate(certificate.id()))
                .map(certificate -> CertificateCard.of(certificate, true))
                .orElse(null);
        return new SkillCard(
                skill,
                standing.stage(),
                state(standing, latest),
                standing.since(),
                Objects.requireNonNullElse(standings.entered().get(skill.value()), 0L),
                standing.version(),
                standing.blockedBy(),
                standing.stage() == Stage.GRADED
                        ? open(standings.spec(), standings.person(), BatchPurpose.GRADED)
                        : null,
                retested(standing) ? open(standings.spec(), standings.person(), BatchPurpose.RETEST) : null,
                waiting(standings, standing),
                shadow(standings.person(), skill, standing),
                latest);
    }

    private static SkillCard.State state(Standing standing, @Nullable CertificateCard certificate) {
        if (certificate != null && certificate.state() == CertificateCard.State.EXPIRED) {
            return SkillCard.State.EXPIRED;
        }
        if (standing.stage() == Stage.RE_SHADOW) {
            return SkillCard.State.SENT_BACK;
        }
        if (certificate != null && certificate.state() == CertificateCard.State.DUE) {
            return SkillCard.State.DUE;
        }
        if (standing.stage() == Stage.PRODUCTION) {
            return SkillCard.State.CERTIFIED;
        }
        return standing.blockedBy().stream().anyMatch(obstacle -> !passes(obstacle))
                ? SkillCard.State.BLOCKED
                : SkillCard.State.UNDER_WAY;
    }

    private static boolean passes(Obstacle obstacle) {
        return obstacle instanceof Obstacle.TooEarly || obstacle instanceof Obstacle.TooFewReviewed;
    }

    /** Whether only a re-test, or that too, renews their certificate. */
    private static boolean retested(Standing standing) {
        return Optional.ofNullable(standing.certificate())
                .flatMap(certificate -> Optional.ofNullable(certificate.due()))
                .filter(due -> due.open().contains(Step.RETEST))
                .isPresent();
    }

    private @Nullable Waiting waiting(PersonStandings standings, Standing standing) {
        var purpose = standing.stage() == Stage.GRADED
                ? BatchPurpose.GRADED
                : retested(standing) ? BatchPurpose.RETEST : null;
        if (purpose == null || open(standings.spec(), standings.person(), purpose) != null) {
            return null;
        }
        // Of several the first by id is used.
        return following(standings.spec(), Purpose.GRADED)
                .min(Comparator.comparing(project -> project.id().value()))
                .map(project -> new Waiting(project.id(), frames(project.numbers(), purpose)))
                .orElseGet(() -> new Waiting(null, 0));
    }

    private static int frames(RampNumbers numbers, BatchPurpose purpose) {
        return purpose == BatchPurpose.GRADED
                ? numbers.graded().frames()
                : numbers.certification().retestFrames();
    }

    private @Nullable Graded open(SpecId spec, PersonId person, BatchPurpose purpose) {
        return following(spec, Purpose.GRADED)
                .flatMap(project -> documents
                        .get(Projections.BATCHES, BatchesOfPeople.key(project.id(), person))
                        .flatMap(batches -> batches.open(purpose))
                        .map(batch -> new Graded(
                                project.id(),
                                batch.submitted(),
                                batch.drawn().frames().size()))
                        .stream())
                .findFirst()
                .orElse(null);
    }

    private @Nullable Shadow shadow(PersonId person, SkillId skill, Standing standing) {
        var stage = standing.stage();
        if (stage != Stage.SHADOW && stage != Stage.RE_SHADOW) {
            return null;
        }
        var live = following(standing.spec(), Purpose.LIVE).map(ProjectDoc::id).toList();
        var reviewed = documents
                .get(Projections.REVIEWED_SKILLS, ReviewedSkills.key(person, skill))
                .flatMap(skillReviewed -> skillReviewed.most(live));
        var project = reviewed.map(Map.Entry::getKey).orElse(null);
        var reviews = reviewed.map(Map.Entry::getValue).orElse(ReviewedSkill.InProject.NONE);
        var numbers = numbers(standing.spec(), project).shadow();
        boolean first = stage == Stage.SHADOW;
        return new Shadow(
                project,
                standing.since().plusDays(first ? numbers.days() : numbers.backDays()),
                reviews.reviewed(),
                reviews.disagreed(),
                first ? numbers.objects() : numbers.backObjects(),
                numbers.highestRate());
    }

    /** Those of the project where they work; before the first review, of one where they could. */
    private RampNumbers numbers(SpecId spec, @Nullable ProjectId project) {
        return documents.projects().stream()
                .filter(p -> p.id().equals(project))
                .findFirst()
                .or(() -> following(spec, Purpose.LIVE).findFirst())
                .map(ProjectDoc::numbers)
                .orElse(RampNumbers.DEFAULT);
    }

    private Stream<ProjectDoc> following(SpecId spec, Purpose purpose) {
        return documents.projects().stream().filter(p -> p.purpose() == purpose && spec.equals(p.spec()));
    }
}
