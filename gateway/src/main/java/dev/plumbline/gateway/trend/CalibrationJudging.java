package dev.plumbline.gateway.trend;

import dev.plumbline.domain.Command;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.Tag;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.batch.BatchEvent.BatchGraded;
import dev.plumbline.domain.bias.SubmissionCompared;
import dev.plumbline.domain.drift.CalibrationRun;
import dev.plumbline.domain.drift.DriftCohort;
import dev.plumbline.domain.drift.JudgeCalibration;
import dev.plumbline.domain.drift.RunHistory;
import dev.plumbline.domain.drift.SkillValues;
import dev.plumbline.domain.drift.Unit;
import dev.plumbline.domain.ontology.Ontology;
import dev.plumbline.domain.score.ScoreEvent.SubmissionScored;
import dev.plumbline.gateway.event.EventCodec;
import dev.plumbline.gateway.eventlog.EventLog;
import dev.plumbline.gateway.eventlog.StoredEvent;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.batch.BatchDoc;
import dev.plumbline.projections.batch.BatchesOfPeople;
import dev.plumbline.projections.catalogue.OntologyVersions;
import dev.plumbline.projections.drift.SkillCourse;
import dev.plumbline.projections.drift.SkillCourse.Run;
import dev.plumbline.projections.drift.SkillCourses;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Judges a graded calibration, skill by skill, by what was in the log before it was graded, whenever that is asked for. */
public final class CalibrationJudging {
    private static final int LATEST = 1;

    private final EventLog log;
    private final EventCodec codec;
    private final ReadSide read;

    public CalibrationJudging(EventLog log, EventCodec codec, ReadSide read) {
        this.log = log;
        this.codec = codec;
        this.read = read;
    }

    /** What a calibration showed of a skill, and where that stands. */
    private record Measured(List<CalibrationRun.Frame> frames, Set<Long> evidence) {}

    private record Found<E extends Event>(long position, E event) {}

    /** @param position of the result in the log, which the read side has come to */
    public List<Command> judge(BatchGraded graded, long position) {
        if (read.position() < position) {
            throw new IllegalStateException("The projections have not come to position " + position);
        }
        var project = read.get(Projections.PROJECTS, graded.project().value()).orElseThrow();
        var ontology = read.get(
                        Projections.ONTOLOGY_VERSIONS,
                        OntologyVersions.key(project.ontology(), project.ontologyVersion()))
                .orElseThrow();
        var commands = new ArrayList<Command>();
        measured(graded, position, ontology)
                .forEach((skill, measured) ->
                        commands.add(judge(graded, position, skill, SkillValues.unit(skill, ontology), measured)));
        return commands;
    }

    private Map<SkillId, Measured> measured(BatchGraded graded, long position, Ontology ontology) {
        var measured = new TreeMap<SkillId, Measured>(Comparator.comparing(SkillId::value));
        tasks(graded).forEach((task, frame) -> {
            var compared = latest(task, SubmissionCompared.class, position);
            var scored = latest(task, SubmissionScored.class, position);
            if (compared.isPresent() && scored.isPresent()) {
                SkillValues.of(
                                compared.get().event().comparison(),
                                scored.get().event().score(),
                                ontology)
                        .forEach((skill, values) -> {
                            var of = measured.computeIfAbsent(
                                    skill, _ -> new Measured(new ArrayList<>(), new TreeSet<>(List.of(position))));
                            of.frames().add(new CalibrationRun.Frame(frame.value(), values));
                            of.evidence().add(compared.get().position());
                            of.evidence().add(scored.get().position());
                        });
            }
        });
        return measured;
    }

    private Map<String, FrameId> tasks(BatchGraded graded) {
        return read.get(Projections.BATCHES, BatchesOfPeople.key(graded.project(), graded.person())).stream()
                .flatMap(person -> person.batches().stream())
                .filter(batch -> batch.drawn().batch().equals(graded.batch()))
                .findFirst()
                .map(BatchDoc::tasks)
                .orElse(Map.of());
    }

    private <E extends Event> Optional<Found<E>> latest(String task, Class<E> type, long before) {
        var tag = Tag.task(new TaskId(task));
        var stored = org.axonframework.messaging.eventstreaming.Tag.of(tag.key(), tag.value());
        return log.readByTagNewestFirst(stored, Set.of(codec.typeOf(type).name()), before, LATEST).stream()
                .map((StoredEvent event) -> new Found<>(event.position(), type.cast(event.content(codec::decode))))
                .findFirst();
    }

    private JudgeCalibration judge(BatchGraded graded, long position, SkillId skill, Unit unit, Measured measured) {
        var histories = new ArrayList<RunHistory>();
        var own = new ArrayList<CalibrationRun>();
        for (SkillCourse course : read.all(Projections.SKILL_COURSES, skill + "/")) {
            var runs = (course.person().equals(graded.person()) ? course.profile(unit) : course.runs())
                    .stream()
                            .filter(run -> run.unit() == unit && run.position() < position)
                            .map(Run::values)
                            .toList();
            if (course.person().equals(graded.person())) {
                own.addAll(runs);
            } else {
                histories.add(history(course.person(), skill, runs));
            }
        }
        var run = new CalibrationRun(day(graded, skill, position), measured.frames());
        own.add(run);
        histories.addFirst(history(graded.person(), skill, own));
        var verdict = DriftCohort.judge(histories).getFirst().getLast();
        return new JudgeCalibration(
                graded.batch(),
                graded.person(),
                skill,
                graded.project(),
                unit,
                run,
                verdict,
                List.copyOf(measured.evidence()));
    }

    private static RunHistory history(PersonId person, SkillId skill, List<CalibrationRun> runs) {
        return new RunHistory(person.value(), skill.value(), runs);
    }

    /** A clock that stepped back puts no calibration before the last one: it counts as of the day after that. */
    private LocalDate day(BatchGraded graded, SkillId skill, long position) {
        return read.get(Projections.SKILL_COURSES, SkillCourses.key(skill, graded.person())).stream()
                .flatMap(course -> course.runs().stream())
                .filter(run -> run.position() < position)
                .map(run -> run.on().plusDays(1))
                .reduce(graded.on(), (day, earliest) -> day.isBefore(earliest) ? earliest : day);
    }
}
