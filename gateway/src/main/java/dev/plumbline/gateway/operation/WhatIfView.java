package dev.plumbline.gateway.operation;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.scoring.Points;
import dev.plumbline.domain.scoring.ScoringFunction;
import dev.plumbline.domain.scoring.ScoringVersion;
import dev.plumbline.gateway.access.Person;
import dev.plumbline.gateway.desk.FrameRef;
import dev.plumbline.gateway.recalculation.WhatIfs;
import dev.plumbline.projections.project.ProjectDoc;
import dev.plumbline.projections.whatif.Compared;
import dev.plumbline.projections.whatif.PersonChange;
import dev.plumbline.projections.whatif.Side;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a changed scoring would do, as the interface says it: who would newly fail first, then who would newly pass, then by
 * how much the score moves.
 *
 * @param current  the scoring that it is compared with
 * @param scoring  what the scores would name
 * @param position of the log that was read, at least
 * @param unscored submissions that cannot have a score
 */
record WhatIfView(
        ScoringVersion current,
        ScoringVersion scoring,
        Marks passMark,
        long position,
        int submissions,
        int unscored,
        List<PersonView> people) {

    /** The shares from which one passes. */
    record Marks(double before, double after) {}

    enum Verdict {
        NEWLY_FAILS,
        NEWLY_PASSES,
        FAILS,
        PASSES
    }

    /**
     * @param change     of the score, from -1 to 1
     * @param components together, what they moved is the change
     */
    record PersonView(
            Person person,
            int submissions,
            Verdict verdict,
            double change,
            SideView before,
            SideView after,
            List<PartView> components,
            List<MovedView> largest) {}

    /** @param score the share earned, 0 to 1; null where nothing was available */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record SideView(
            double points,
            double available,
            @Nullable Double score,
            boolean passes,
            int matched,
            int missed,
            int spurious) {
        static SideView of(Side side, double mark) {
            return new SideView(
                    side.points(),
                    side.available(),
                    score(side),
                    side.passes(mark),
                    side.matched(),
                    side.missed(),
                    side.spurious());
        }

        private static @Nullable Double score(Side side) {
            var score = side.total().score();
            return score.isPresent() ? score.getAsDouble() : null;
        }
    }

    record PartView(String name, SkillId skill, Points before, Points after, double moved) {}

    record MovedView(TaskId task, FrameRef frame, Points before, Points after) {}

    static WhatIfView of(
            ProjectDoc project,
            ScoringFunction wanted,
            double mark,
            long position,
            WhatIfs.Result result,
            Named named) {
        var marks = new Marks(project.passMark(), mark);
        var people = result.people().stream()
                .map(each -> person(each, marks, named))
                .sorted(Comparator.comparing(PersonView::verdict)
                        .thenComparing(each -> -Math.abs(each.change()))
                        .thenComparing(each -> each.person().name()))
                .toList();
        return new WhatIfView(
                project.currentScoring().id(),
                wanted.id(),
                marks,
                position,
                result.submissions(),
                result.unscored(),
                people);
    }

    private static PersonView person(PersonChange change, Marks marks, Named named) {
        var before = SideView.of(change.before(), marks.before());
        var after = SideView.of(change.after(), marks.after());
        return new PersonView(
                named.person(change.person()),
                change.submissions(),
                verdict(before.passes(), after.passes()),
                change.change(),
                before,
                after,
                change.components().stream().map(WhatIfView::part).toList(),
                change.largest().stream().map(each -> moved(each, named)).toList());
    }

    private static Verdict verdict(boolean before, boolean after) {
        if (before == after) {
            return after ? Verdict.PASSES : Verdict.FAILS;
        }
        return after ? Verdict.NEWLY_PASSES : Verdict.NEWLY_FAILS;
    }

    private static PartView part(PersonChange.Part part) {
        return new PartView(part.key().name(), part.key().skill(), part.before(), part.after(), part.moved());
    }

    private static MovedView moved(Compared compared, Named named) {
        return new MovedView(
                compared.task(),
                named.frame(compared.frame()),
                compared.before().total(),
                compared.after().total());
    }
}
