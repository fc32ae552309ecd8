package dev.plumbline.gateway.demo.history;

import dev.plumbline.domain.BenchmarkId;
import dev.plumbline.domain.DatasetId;
import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.ontology.Ontology;
import dev.plumbline.domain.project.Instructions;
import dev.plumbline.domain.project.ProjectCommand.CreateProject;
import dev.plumbline.domain.project.ProjectCommand.SetInstructions;
import dev.plumbline.domain.project.ProjectCommand.SetRampNumbers;
import dev.plumbline.domain.project.Purpose;
import dev.plumbline.gateway.demo.DemoWorkspace;
import dev.plumbline.gateway.demo.history.Frames.Makers;
import java.io.IOException;
import java.util.List;

/** Where a history happens: the exam, the calibrations, the live work and the practice of one spec, each with frames of its own. */
enum Places {
    EXAM("blooms-exam", "Blooms, exam", Purpose.GRADED),
    CALIBRATION("blooms-calibration", "Blooms, calibration", Purpose.CALIBRATION),
    LIVE("blooms-live", "Blooms, live", Purpose.LIVE),
    PRACTICE("blooms-practice", "Blooms, practice", Purpose.TRAINING);

    private final String id;
    private final String title;
    private final Purpose purpose;

    Places(String id, String title, Purpose purpose) {
        this.id = id;
        this.title = title;
        this.purpose = purpose;
    }

    ProjectId project() {
        return new ProjectId(id);
    }

    DatasetId dataset() {
        return new DatasetId(id + "-frames");
    }

    BenchmarkId benchmark() {
        return new BenchmarkId(id + "-truth");
    }

    /** With its frames; the truth of live work is known to nobody. */
    List<FrameId> open(
            Scribe scribe, Frames frames, DemoWorkspace.Project model, Ontology ontology, Makers makers, Cast cast)
            throws IOException {
        var manager = makers.manager();
        int count = switch (this) {
            case EXAM -> cast.supply().exam();
            case CALIBRATION -> cast.supply().calibration();
            case LIVE -> cast.supply().live();
            case PRACTICE -> cast.supply().practice();
        };
        frames.open(dataset(), benchmark(), title, makers);
        var added = frames.add(dataset(), count, 1, manager);
        if (purpose != Purpose.LIVE) {
            frames.prove(benchmark(), added, makers);
        }
        scribe.now(
                manager,
                new CreateProject(
                        project(),
                        title,
                        purpose,
                        Curriculum.SPEC,
                        benchmark(),
                        ontology.id(),
                        ontology.version(),
                        model.release(),
                        manager));
        scribe.now(manager, new SetRampNumbers(project(), cast.numbers(), manager));
        scribe.now(
                manager,
                new SetInstructions(
                        project(),
                        new Instructions(model.instructions(), model.clauses(), model.phrasings()),
                        manager));
        return added;
    }
}
