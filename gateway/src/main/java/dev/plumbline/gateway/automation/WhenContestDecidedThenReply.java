package dev.plumbline.gateway.automation;

import dev.plumbline.domain.Command;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.contest.ContestEvent.ContestDecided;
import dev.plumbline.domain.feedback.FeedbackCommand.ReplyToNote;
import dev.plumbline.gateway.review.ReviewNotes;
import dev.plumbline.projections.Recorded;
import java.util.List;
import java.util.Set;

/** Tells an annotator what became of a contest where they read what was contested. */
final class WhenContestDecidedThenReply implements Automation {
    @Override
    public String name() {
        return "when-contest-decided-then-reply";
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(ContestDecided.class);
    }

    @Override
    public List<Command> react(Recorded recorded) {
        if (!(recorded.event() instanceof ContestDecided e)) {
            return List.of();
        }
        var verdict = e.upheld() ? "The disagreement stands: " : "The disagreement is overturned: ";
        var text = verdict + e.because();
        return List.of(new ReplyToNote(
                ReviewNotes.id(e.task(), e.disagreement()),
                e.task(),
                e.decidedBy(),
                text.length() <= 4_000 ? text : text.substring(0, 3_999) + "…"));
    }
}
