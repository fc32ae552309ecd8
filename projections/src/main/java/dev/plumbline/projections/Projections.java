package dev.plumbline.projections;

import dev.plumbline.projections.batch.BatchesOfPeople;
import dev.plumbline.projections.bias.PersonRecords;
import dev.plumbline.projections.catalogue.Benchmarks;
import dev.plumbline.projections.catalogue.Datasets;
import dev.plumbline.projections.catalogue.FrameCards;
import dev.plumbline.projections.catalogue.Ontologies;
import dev.plumbline.projections.catalogue.OntologyVersions;
import dev.plumbline.projections.catalogue.TruthRevisions;
import dev.plumbline.projections.catalogue.Truths;
import dev.plumbline.projections.cohort.Cohort;
import dev.plumbline.projections.contest.Contests;
import dev.plumbline.projections.disagreement.ClosedWeeks;
import dev.plumbline.projections.disagreement.Trends;
import dev.plumbline.projections.disagreement.Verdicts;
import dev.plumbline.projections.drift.SkillCourses;
import dev.plumbline.projections.feedback.NotePlaces;
import dev.plumbline.projections.feedback.NotesOfTask;
import dev.plumbline.projections.people.People;
import dev.plumbline.projections.practice.HintsOfTasks;
import dev.plumbline.projections.practice.MistakesOfPeople;
import dev.plumbline.projections.project.Projects;
import dev.plumbline.projections.ramp.Certificates;
import dev.plumbline.projections.ramp.Ledgers;
import dev.plumbline.projections.ramp.ReviewedSkills;
import dev.plumbline.projections.ramp.SkillsOfSpecs;
import dev.plumbline.projections.ramp.StandingsOfPeople;
import dev.plumbline.projections.recalculation.Recalculations;
import dev.plumbline.projections.review.Corrections;
import dev.plumbline.projections.review.ReviewQueues;
import dev.plumbline.projections.review.ReviewsByTask;
import dev.plumbline.projections.reviewer.CalibrationSets;
import dev.plumbline.projections.reviewer.EdgeCases;
import dev.plumbline.projections.reviewer.FindingsOfReviewers;
import dev.plumbline.projections.reviewer.HoursOfPeople;
import dev.plumbline.projections.reviewer.NumbersOfProjects;
import dev.plumbline.projections.reviewer.OpenSessions;
import dev.plumbline.projections.reviewer.ReviewerLoads;
import dev.plumbline.projections.reviewer.ReviewerRecords;
import dev.plumbline.projections.reviewer.Sessions;
import dev.plumbline.projections.sampling.Draws;
import dev.plumbline.projections.scoreboard.Scoreboards;
import dev.plumbline.projections.spec.Banks;
import dev.plumbline.projections.spec.Learners;
import dev.plumbline.projections.spec.SpecPictures;
import dev.plumbline.projections.spec.SpecVersions;
import dev.plumbline.projections.spec.Specs;
import dev.plumbline.projections.submission.Submissions;
import dev.plumbline.projections.task.TasksById;
import dev.plumbline.projections.task.TasksOfPerson;
import dev.plumbline.projections.work.Holders;
import java.util.List;

/** Every projection, one instance each. */
public final class Projections {
    public static final People PEOPLE = new People();
    public static final Datasets DATASETS = new Datasets();
    public static final FrameCards FRAMES = FrameCards.byFrame();
    public static final FrameCards FRAMES_OF_DATASET = FrameCards.ofDataset();
    public static final FrameCards FRAMES_OF_SEQUENCE = FrameCards.ofSequence();
    public static final Ontologies ONTOLOGIES = new Ontologies();
    public static final OntologyVersions ONTOLOGY_VERSIONS = new OntologyVersions();
    public static final Benchmarks BENCHMARKS = new Benchmarks();
    public static final Truths TRUTHS = new Truths();
    public static final TruthRevisions TRUTH_REVISIONS = new TruthRevisions();
    public static final Projects PROJECTS = new Projects();
    public static final TasksById TASKS = new TasksById();
    public static final TasksOfPerson TASKS_OF_PERSON = new TasksOfPerson();
    public static final NotesOfTask NOTES_OF_TASK = new NotesOfTask();
    public static final NotePlaces NOTE_PLACES = new NotePlaces();
    public static final Submissions SUBMISSIONS = new Submissions();
    public static final ReviewsByTask REVIEWS = new ReviewsByTask();
    public static final ReviewQueues REVIEW_QUEUES = new ReviewQueues();
    public static final Cohort COHORT = new Cohort();
    public static final Scoreboards SCOREBOARDS = new Scoreboards();
    public static final Trends TRENDS = new Trends();
    public static final Verdicts VERDICTS = new Verdicts();
    public static final ClosedWeeks CLOSED_WEEKS = new ClosedWeeks();
    public static final SkillCourses SKILL_COURSES = new SkillCourses();
    public static final PersonRecords BIAS = new PersonRecords();
    public static final Recalculations RECALCULATIONS = new Recalculations();
    public static final StandingsOfPeople STANDINGS = new StandingsOfPeople();
    public static final ReviewedSkills REVIEWED_SKILLS = new ReviewedSkills();
    public static final SkillsOfSpecs SKILLS_OF_SPECS = new SkillsOfSpecs();
    public static final BatchesOfPeople BATCHES = new BatchesOfPeople();
    public static final Certificates CERTIFICATES = new Certificates();
    public static final Ledgers LEDGERS = new Ledgers();
    public static final MistakesOfPeople MISTAKES = new MistakesOfPeople();
    public static final HintsOfTasks HINTS = new HintsOfTasks();
    public static final NumbersOfProjects REVIEWER_NUMBERS = new NumbersOfProjects();
    public static final HoursOfPeople WORKED_HOURS = new HoursOfPeople();
    public static final ReviewerLoads REVIEWER_LOADS = new ReviewerLoads();
    public static final FindingsOfReviewers REVIEWER_FINDINGS = new FindingsOfReviewers();
    public static final ReviewerRecords REVIEWER_RECORDS = new ReviewerRecords();
    public static final Sessions SESSIONS = new Sessions();
    public static final OpenSessions OPEN_SESSIONS = new OpenSessions();
    public static final CalibrationSets CALIBRATION_SETS = new CalibrationSets();
    public static final EdgeCases EDGE_CASES = new EdgeCases();
    public static final Specs SPECS = new Specs();
    public static final SpecVersions SPEC_VERSIONS = new SpecVersions();
    public static final SpecPictures SPEC_PICTURES = new SpecPictures();
    public static final Learners LEARNERS = new Learners();
    public static final Banks QUESTION_BANKS = new Banks();

    public static final Holders FRAME_HOLDERS = new Holders();
    public static final Draws DRAWS = new Draws();
    public static final Corrections CORRECTIONS = new Corrections();
    public static final Contests CONTESTS = new Contests();

    public static final List<Projection<?>> ALL = List.of(
            PEOPLE,
            DATASETS,
            FRAMES,
            FRAMES_OF_DATASET,
            FRAMES_OF_SEQUENCE,
            ONTOLOGIES,
            ONTOLOGY_VERSIONS,
            BENCHMARKS,
            TRUTHS,
            TRUTH_REVISIONS,
            PROJECTS,
            TASKS,
            TASKS_OF_PERSON,
            NOTES_OF_TASK,
            NOTE_PLACES,
            SUBMISSIONS,
            REVIEWS,
            REVIEW_QUEUES,
            COHORT,
            SCOREBOARDS,
            TRENDS,
            VERDICTS,
            CLOSED_WEEKS,
            SKILL_COURSES,
            BIAS,
            RECALCULATIONS,
            STANDINGS,
            REVIEWED_SKILLS,
            SKILLS_OF_SPECS,
            BATCHES,
            CERTIFICATES,
            LEDGERS,
            MISTAKES,
            HINTS,
            REVIEWER_NUMBERS,
            WORKED_HOURS,
            REVIEWER_LOADS,
            REVIEWER_FINDINGS,
            REVIEWER_RECORDS,
            SESSIONS,
            OPEN_SESSIONS,
            CALIBRATION_SETS,
            EDGE_CASES,
            SPECS,
            SPEC_VERSIONS,
            SPEC_PICTURES,
            LEARNERS,
            QUESTION_BANKS,
            FRAME_HOLDERS,
            DRAWS,
            CORRECTIONS,
            CONTESTS);

    private Projections() {}
}
