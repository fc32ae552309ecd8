package dev.plumbline.gateway.live.view;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.ontology.Ontology;
import dev.plumbline.gateway.desk.InDrill;
import dev.plumbline.gateway.desk.RampDesk;
import dev.plumbline.gateway.desk.TaskCard;
import dev.plumbline.projections.Projection;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.Recorded;
import dev.plumbline.projections.batch.PersonBatches;
import dev.plumbline.projections.bias.PersonRecord;
import dev.plumbline.projections.catalogue.FrameCard;
import dev.plumbline.projections.catalogue.OntologyVersions;
import dev.plumbline.projections.cohort.CohortRow;
import dev.plumbline.projections.disagreement.PersonVerdicts;
import dev.plumbline.projections.disagreement.Trend;
import dev.plumbline.projections.drift.SkillCourse;
import dev.plumbline.projections.feedback.TaskNotes;
import dev.plumbline.projections.people.PersonRoles;
import dev.plumbline.projections.project.ProjectDoc;
import dev.plumbline.projections.ramp.CertificateDoc;
import dev.plumbline.projections.ramp.Ledger;
import dev.plumbline.projections.ramp.PersonStandings;
import dev.plumbline.projections.ramp.ReviewedSkill;
import dev.plumbline.projections.ramp.SkillsOfSpec;
import dev.plumbline.projections.recalculation.Recalculation;
import dev.plumbline.projections.review.ReviewQueue;
import dev.plumbline.projections.reviewer.BlindSessions;
import dev.plumbline.projections.reviewer.OpenSessions;
import dev.plumbline.projections.scoreboard.Scoreboard;
import dev.plumbline.projections.task.TaskDoc;
import dev.plumbline.projections.task.TaskList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The projections that rooms are made of, folded in memory. Confined to one thread. */
final class LiveDocuments {
    final Folded<TaskDoc> tasks = new Folded<>(Projections.TASKS);
    final Folded<TaskNotes> notes = new Folded<>(Projections.NOTES_OF_TASK);
    final Folded<CohortRow> cohort = new Folded<>(Projections.COHORT);
    final Folded<Scoreboard> scoreboards = new Folded<>(Projections.SCOREBOARDS);
    final Folded<Trend> trends = new Folded<>(Projections.TRENDS);
    final Folded<PersonVerdicts> verdicts = new Folded<>(Projections.VERDICTS);
    final Folded<SkillCourse> courses = new Folded<>(Projections.SKILL_COURSES, SkillCourse::withoutValues);
    final Folded<PersonRecord> bias = new Folded<>(Projections.BIAS);
    final Folded<ReviewQueue> queues = new Folded<>(Projections.REVIEW_QUEUES);
    final Folded<Recalculation> recalculations = new Folded<>(Projections.RECALCULATIONS);
    final Folded<FrameCard> frames = new Folded<>(Projections.FRAMES);
    final Folded<ProjectDoc> projects = new Folded<>(Projections.PROJECTS);
    final Folded<PersonRoles> people = new Folded<>(Projections.PEOPLE);
    final Folded<Ontology> ontologies = new Folded<>(Projections.ONTOLOGY_VERSIONS);
    final Folded<PersonStandings> standings = new Folded<>(Projections.STANDINGS);
    final Folded<ReviewedSkill> reviewedSkills = new Folded<>(Projections.REVIEWED_SKILLS);
    final Folded<PersonBatches> batches = new Folded<>(Projections.BATCHES);
    final Folded<CertificateDoc> certificates = new Folded<>(Projections.CERTIFICATES);
    final Folded<SkillsOfSpec> specs = new Folded<>(Projections.SKILLS_OF_SPECS);
    final Folded<Ledger> ledgers = new Folded<>(Projections.LEDGERS);
    final Folded<TaskList> tasksOfPerson = new Folded<>(Projections.TASKS_OF_PERSON);
    final Folded<BlindSessions> openSessions = new Folded<>(Projections.OPEN_SESSIONS);

    List<Folded<?>> all() {
        return List.of(
                tasks,
                notes,
                cohort,
                scoreboards,
                trends,
                verdicts,
                courses,
                bias,
                queues,
                recalculations,
                frames,
                projects,
                people,
                ontologies,
                standings,
                reviewedSkills,
                batches,
                certificates,
                ledgers,
                specs,
                tasksOfPerson,
                openSessions);
    }

    /** Folds what nobody is told about by itself. */
    void foldCatalogue(Recorded recorded) {
        frames.fold(recorded);
        projects.fold(recorded);
        people.fold(recorded);
        ontologies.fold(recorded);
        tasksOfPerson.fold(recorded);
        openSessions.fold(recorded);
    }

    String frameName(TaskDoc task) {
        return frames.get(task.frame().value())
                .map(frame -> frame.image().name())
                .orElse(task.frame().value());
    }

    /** What the annotator of a task may see of it. */
    TaskCard cardForAnnotator(TaskDoc task) {
        var drill = InDrill.of(batches.get(key(task.project(), task.annotator())), task);
        return TaskCard.forAnnotator(task, frameName(task)).in(drill);
    }

    Optional<Ontology> ontology(TaskDoc task) {
        return ontologies.get(OntologyVersions.key(task.ontology(), task.ontologyVersion()));
    }

    /** Documents by their projection, for what is put together from wherever they are kept. */
    RampDesk.Documents forRamp() {
        return new RampDesk.Documents() {
            @Override
            public <D> Optional<D> get(Projection<D> projection, String key) {
                return all().stream()
                        .filter(folded -> folded.projection().equals(projection))
                        .findFirst()
                        .flatMap(folded -> folded.get(key))
                        .map(projection.document()::cast);
            }

            @Override
            public Collection<ProjectDoc> projects() {
                return projects.all();
            }
        };
    }

    /** Those in which reviews of the person's work are counted. */
    List<ProjectId> projectsOf(PersonId person) {
        return projects.all().stream()
                .map(ProjectDoc::id)
                .filter(project -> trends.get(key(project, person)).isPresent())
                .toList();
    }

    static String key(ProjectId project, PersonId person) {
        return project.value() + "/" + person.value();
    }

    /** Who is asked about the task in a session that is open. */
    Set<PersonId> blindTo(TaskId task) {
        return openSessions
                .get(OpenSessions.KEY)
                .map(open -> open.hiddenFrom(task))
                .orElse(Set.of());
    }

    Optional<TaskDoc> task(TaskId task) {
        return tasks.get(task.value());
    }
}
