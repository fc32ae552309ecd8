package dev.plumbline.gateway.reviewer;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.SpecId;
import dev.plumbline.domain.account.Role;
import dev.plumbline.domain.reviewer.Eligibility;
import dev.plumbline.domain.reviewer.FlipRule;
import dev.plumbline.domain.reviewer.Grounds;
import dev.plumbline.domain.reviewer.Grounds.Comprehension;
import dev.plumbline.domain.reviewer.Grounds.Proof;
import dev.plumbline.domain.reviewer.Leniency;
import dev.plumbline.domain.reviewer.ReviewPlan;
import dev.plumbline.domain.reviewer.ReviewerCommand.JudgeEligibility;
import dev.plumbline.domain.reviewer.ReviewerNumbers;
import dev.plumbline.domain.spec.Spec;
import dev.plumbline.domain.spec.SpecVersion;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.people.PersonRoles;
import dev.plumbline.projections.project.ProjectDoc;
import dev.plumbline.projections.ramp.CertificateDoc;
import dev.plumbline.projections.ramp.Ledger;
import dev.plumbline.projections.review.ReviewQueue;
import dev.plumbline.projections.reviewer.BlindSessions;
import dev.plumbline.projections.reviewer.OpenSessions;
import dev.plumbline.projections.reviewer.ReviewerLoad;
import dev.plumbline.projections.reviewer.ReviewerLoads;
import dev.plumbline.projections.reviewer.ReviewerRecord;
import dev.plumbline.projections.reviewer.ReviewerRecords;
import dev.plumbline.projections.reviewer.WorkedHours;
import dev.plumbline.projections.spec.SpecDoc;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts together what is known of the reviewers of a project. Blocks on storage. */
public final class ReviewerDesk {
    /** Of a spec of which nothing is published yet. */
    private static final SpecVersion NOT_PUBLISHED = new SpecVersion(0, 0, 0);

    private final ReadSide read;

    public ReviewerDesk(ReadSide read) {
        this.read = read;
    }

    public ReviewerNumbers numbers(ProjectDoc project) {
        return read.get(Projections.REVIEWER_NUMBERS, project.id().value()).orElse(ReviewerNumbers.DEFAULT);
    }

    /** Everybody who holds the role of reviewer there, by id. */
    public List<PersonId> reviewers(ProjectDoc project) {
        return read.all(Projections.PEOPLE, "").stream()
                .filter(person -> person.holds(Role.REVIEWER, project.id()))
                .map(PersonRoles::person)
                .toList();
    }

    public ReviewerRecord record(SpecId spec, PersonId person) {
        return read.get(Projections.REVIEWER_RECORDS, ReviewerRecords.key(spec, person))
                .orElseGet(() -> ReviewerRecord.of(person));
    }

    /** What speaks for somebody now. */
    public Grounds grounds(SpecId spec, PersonId person) {
        var record = record(spec, person);
        var credit = record.credit();
        return new Grounds(
                published(spec).map(doc -> doc.latest().version()).orElse(NOT_PUBLISHED),
                credit == null ? 0 : credit.hours(),
                measured(spec, person),
                comprehension(spec, person, record));
    }

    public JudgeEligibility judging(ProjectDoc project, SpecId spec, PersonId person, LocalDate on) {
        var grounds = grounds(spec, person);
        return new JudgeEligibility(person, project.id(), grounds.version(), grounds.measured(), grounds.skills(), on);
    }

    /** Whether somebody could begin a review now. */
    public boolean mayReview(ProjectDoc project, PersonId person) {
        var spec = project.spec();
        return spec == null
                || record(spec, person).lost() == null
                        && Eligibility.missing(grounds(spec, person), numbers(project))
                                .isEmpty();
    }

    private double measured(SpecId spec, PersonId person) {
        var projects = read.all(Projections.PROJECTS, "").stream()
                .filter(project -> spec.equals(project.spec()))
                .map(ProjectDoc::id)
                .toList();
        return read.get(Projections.WORKED_HOURS, person.value())
                .orElse(WorkedHours.NONE)
                .in(projects);
    }

    private Optional<SpecDoc> published(SpecId spec) {
        return read.get(Projections.SPECS, spec.value());
    }

    private List<Comprehension> comprehension(SpecId spec, PersonId person, ReviewerRecord record) {
        var certified =
                read.get(Projections.LEDGERS, person.value()).map(Ledger::certificates).orElse(List.of()).stream()
                        .flatMap(id -> read.get(Projections.CERTIFICATES, id.value()).stream())
                        .filter(certificate -> certificate.state() == CertificateDoc.State.VALID)
                        .toList();
        return published(spec)
                .map(doc -> doc.latest().taught().stream()
                        .map(skill -> comprehension(skill, doc, record, certified))
                        .toList())
                .orElse(List.of());
    }

    private static Comprehension comprehension(
            SkillId skill, SpecDoc spec, ReviewerRecord record, List<CertificateDoc> certified) {
        var certificate =
                certified.stream().filter(c -> c.skill().equals(skill)).reduce((_, latest) -> latest);
        if (certificate.isPresent()) {
            return new Comprehension(
                    skill, Proof.CERTIFICATE, List.of(certificate.get().position()));
        }
        var test = record.tests().get(skill);
        var touched = spec.touched().get(skill);
        return test != null && (touched == null || test.version().compareTo(touched) >= 0)
                ? new Comprehension(skill, Proof.SPEC_TEST, List.of(test.position()))
                : new Comprehension(skill, Proof.NONE, List.of());
    }

    /** By skill; skills of which nobody found anything are not there. */
    public List<Leniency> leniency(ProjectDoc project, PersonId person) {
        return read.all(Projections.REVIEWER_FINDINGS, project.id() + "/").stream()
                .filter(findings -> findings.found().values().stream().anyMatch(by -> by.containsKey(person)))
                .map(findings -> Leniency.of(person, findings.skill(), findings.found()))
                .toList();
    }

    public String skillName(SpecId spec, SkillId skill) {
        return published(spec)
                .map(SpecDoc::latest)
                .flatMap(latest -> latest.skill(skill))
                .map(taught -> taught.name())
                .orElse(skill.value());
    }

    public Optional<Spec> latest(SpecId spec) {
        return published(spec).map(SpecDoc::latest);
    }

    public ReviewerLoad load(ProjectDoc project, PersonId person) {
        return read.get(Projections.REVIEWER_LOADS, ReviewerLoads.key(project.id(), person))
                .orElse(ReviewerLoad.NONE);
    }

    /** Of who may review and has a hand free. */
    public ReviewPlan plan(ProjectDoc project) {
        var hidden = read.get(Projections.OPEN_SESSIONS, OpenSessions.KEY).orElse(BlindSessions.NONE);
        var waiting =
                read.get(Projections.REVIEW_QUEUES, project.id().value()).orElse(ReviewQueue.EMPTY).waiting().stream()
                        .filter(w -> w.reviewer() == null)
                        .map(w -> new ReviewPlan.Waiting(w.task(), w.annotator(), hidden.hiddenFrom(w.task())))
                        .toList();
        var most = numbers(project).openReviews();
        var reviewers = reviewers(project).stream()
                .filter(person -> mayReview(project, person))
                .flatMap(person -> {
                    var load = load(project, person);
                    return load.open().size() < most
                            ? Stream.of(
                                    new ReviewPlan.Reviewer(person, load.open().size(), load.lastGiven()))
                            : Stream.empty();
                })
                .toList();
        return new ReviewPlan(waiting, reviewers);
    }

    /** Whether the flip rate is judged on enough items yet, and on which. */
    public FlipView flips(ProjectDoc project, SpecId spec, PersonId person) {
        var lost = record(spec, person).lost();
        var judged = lost == null ? FlipRule.judgedOn(record(spec, person).flips()) : lost.flips();
        var numbers = numbers(project);
        return FlipView.of(judged, numbers);
    }
}
