package dev.plumbline.projections.ramp;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.contest.ContestEvent.ContestDecided;
import dev.plumbline.domain.ramp.RampEvent.Enrolled;
import dev.plumbline.domain.ramp.RampEvent.StageEntered;
import dev.plumbline.domain.ramp.ReviewedDay;
import dev.plumbline.domain.ramp.Stage;
import dev.plumbline.domain.review.ReviewEvent.ReviewCompleted;
import dev.plumbline.domain.review.Tally;
import dev.plumbline.projections.Projection;
import dev.plumbline.projections.Recorded;
import dev.plumbline.projections.ramp.ReviewedSkill.InProject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How often was somebody disagreed with in a skill since they came to where they are? By person and skill. */
public final class ReviewedSkills implements Projection<ReviewedSkill> {
    public static String key(PersonId person, SkillId skill) {
        return person + "/" + skill;
    }

    @Override
    public String name() {
        return "reviewed-skills";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<ReviewedSkill> document() {
        return ReviewedSkill.class;
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(Enrolled.class, StageEntered.class, ReviewCompleted.class, ContestDecided.class);
    }

    @Override
    public List<String> keys(Event event) {
        return switch (event) {
            case Enrolled e ->
                e.skills().stream().map(skill -> key(e.person(), skill)).toList();
            case StageEntered e -> List.of(key(e.person(), e.skill()));
            case ReviewCompleted e ->
                e.tallies().keySet().stream()
                        .map(skill -> key(e.annotator(), skill))
                        .toList();
            case ContestDecided e ->
                e.change().keySet().stream()
                        .map(skill -> key(e.annotator(), skill))
                        .toList();
            default -> List.of();
        };
    }

    /** Reviews of who is on no ramp count for nothing here. */
    @Override
    public @Nullable ReviewedSkill evolve(@Nullable ReviewedSkill document, String key, Recorded recorded) {
        return switch (recorded.event()) {
            case Enrolled _ -> document == null ? new ReviewedSkill(Stage.SPEC, Map.of()) : document;
            case StageEntered e -> new ReviewedSkill(e.stage(), Map.of());
            case ReviewCompleted e
            when document != null -> {
                var tally = of(e.tallies().entrySet().stream(), key, e.annotator());
                yield with(document, e.project(), in -> {
                    var evidence = new ArrayList<>(in.evidence());
                    evidence.add(recorded.position());
                    return new InProject(with(in.days(), day(recorded), tally.reviewed(), tally.disagreed()), evidence);
                });
            }
            case ContestDecided e
            when document != null -> {
                var change = of(e.change().entrySet().stream(), key, e.annotator());
                yield document.projects().containsKey(e.project())
                        ? with(document, e.project(), in -> new InProject(without(in.days(), change), in.evidence()))
                        : document;
            }
            default -> document;
        };
    }

    private static ReviewedSkill with(ReviewedSkill document, ProjectId project, UnaryOperator<InProject> change) {
        var projects = new HashMap<>(document.projects());
        projects.put(project, change.apply(projects.getOrDefault(project, InProject.NONE)));
        return new ReviewedSkill(document.stage(), projects);
    }

    private static Tally of(Stream<Map.Entry<SkillId, Tally>> tallies, String key, PersonId person) {
        return tallies.filter(entry -> key(person, entry.getKey()).equals(key))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(Tally.NONE);
    }

    private static LocalDate day(Recorded recorded) {
        return recorded.at().atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static List<ReviewedDay> with(List<ReviewedDay> days, LocalDate day, int reviewed, int disagreed) {
        var next = new ArrayList<>(days);
        // Gateways' clocks differ, so the last review of a day may come after the first of the next.
        int place = next.size();
        while (place > 0 && next.get(place - 1).day().isAfter(day)) {
            place--;
        }
        if (place > 0 && next.get(place - 1).day().equals(day)) {
            next.set(place - 1, next.get(place - 1).plus(reviewed, disagreed));
        } else {
            next.add(place, new ReviewedDay(day, reviewed, disagreed));
        }
        return next;
    }

    /** Taken out of the latest days that have as much: of which day it was the contest does not say. */
    private static List<ReviewedDay> without(List<ReviewedDay> days, Tally change) {
        var next = new ArrayList<>(days);
        int reviewed = -change.reviewed();
        int disagreed = -change.disagreed();
        for (int i = next.size() - 1; i >= 0 && (reviewed > 0 || disagreed > 0); i--) {
            var day = next.get(i);
            int fewerDisagreed = Math.min(disagreed, day.disagreed());
            int fewer = Math.min(reviewed, day.reviewed() - (day.disagreed() - fewerDisagreed));
            next.set(i, day.plus(-fewer, -fewerDisagreed));
            disagreed -= fewerDisagreed;
            reviewed -= fewer;
        }
        return next;
    }
}
