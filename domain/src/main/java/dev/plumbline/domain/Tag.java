package dev.plumbline.domain;

/** A key and a value that an event can be found by, such as {@code task} and the task's id. */
public record Tag(String key, String value) {
    /** Whoever an event is about or was done by: the tag of a person's history. */
    public static Tag person(PersonId id) {
        return new Tag("person", id.value());
    }

    /** The account an event is about, not who changed it. */
    public static Tag account(PersonId id) {
        return new Tag("account", id.value());
    }

    public static Tag dataset(DatasetId id) {
        return new Tag("dataset", id.value());
    }

    public static Tag frame(FrameId id) {
        return new Tag("frame", id.value());
    }

    /** One content within one dataset, by its SHA-256 in hexadecimal: what finds the same image again. */
    public static Tag file(DatasetId dataset, String sha256) {
        return new Tag("file", dataset.value() + "/" + sha256);
    }

    public static Tag ontology(OntologyId id) {
        return new Tag("ontology", id.value());
    }

    public static Tag benchmark(BenchmarkId id) {
        return new Tag("benchmark", id.value());
    }

    /** The ground truth of one frame in one benchmark. */
    public static Tag truth(BenchmarkId benchmark, FrameId frame) {
        return new Tag("truth", benchmark.value() + "/" + frame.value());
    }

    public static Tag project(ProjectId id) {
        return new Tag("project", id.value());
    }

    /** One annotator's place in one project. */
    public static Tag assignment(ProjectId project, PersonId person) {
        return new Tag("assignment", project.value() + "/" + person.value());
    }

    public static Tag task(TaskId id) {
        return new Tag("task", id.value());
    }

    /** One numbered stroke of one task: what makes a retried stroke one event at a cost that does not grow. */
    public static Tag stroke(TaskId task, int number) {
        return new Tag("stroke", task.value() + "/" + number);
    }

    public static Tag note(NoteId id) {
        return new Tag("note", id.value());
    }

    /** All versions of one spec. */
    public static Tag spec(SpecId id) {
        return new Tag("spec", id.value());
    }

    /** Whatever teaches or tests one skill, whoever it is about. */
    public static Tag skill(SkillId id) {
        return new Tag("skill", id.value());
    }

    /** How far one person is with one skill. */
    public static Tag standing(PersonId person, SkillId skill) {
        return new Tag("standing", person.value() + "/" + skill.value());
    }

    public static Tag batch(BatchId id) {
        return new Tag("batch", id.value());
    }

    /** One frame's place in a live project, which one annotator holds at a time. */
    public static Tag work(ProjectId project, FrameId frame) {
        return new Tag("work", project.value() + "/" + frame.value());
    }

    /**
     * What decides which submissions of one week are reviewed.
     *
     * @param week such as {@code 2026-W31}
     */
    public static Tag draw(ProjectId project, String week) {
        return new Tag("draw", project.value() + "/" + week);
    }

    /** One numbered stroke of the correction of one task's labels. */
    public static Tag correction(TaskId task, int number) {
        return new Tag("correction", task.value() + "/" + number);
    }

    /** One calibration session of reviewers. */
    public static Tag session(SessionId id) {
        return new Tag("session", id.value());
    }

    public static Tag calibrationSet(CalibrationSetId id) {
        return new Tag("calibration-set", id.value());
    }

    public static Tag edgeCase(EdgeCaseId id) {
        return new Tag("edge-case", id.value());
    }

    /** The weeks of one person's skill in one project. */
    public static Tag trend(ProjectId project, PersonId person, SkillId skill) {
        return new Tag("trend", project.value() + "/" + person.value() + "/" + skill.value());
    }

    /** What one person has read of one spec, and their tests on it. */
    public static Tag learning(PersonId person, SpecId spec) {
        return new Tag("learning", person.value() + "/" + spec.value());
    }

    public static Tag attempt(AttemptId id) {
        return new Tag("attempt", id.value());
    }
}
