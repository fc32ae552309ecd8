package dev.plumbline.gateway.automation;

import dev.plumbline.domain.Command;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.review.ReviewCommand.ReturnReview;
import dev.plumbline.domain.reviewer.ReviewerEvent.StandingLost;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.Recorded;
import dev.plumbline.projections.project.ProjectDoc;
import dev.plumbline.projections.reviewer.ReviewerLoad;
import dev.plumbline.projections.reviewer.ReviewerLoads;
import java.util.List;
import java.util.Set;

/** Gives the reviews that a reviewer without standing has in hand to others, in all projects that follow the spec. */
final class WhenStandingLostThenReturnReviews implements Automation {
    private final ReadSide read;

    WhenStandingLostThenReturnReviews(ReadSide read) {
        this.read = read;
    }

    @Override
    public String name() {
        return "when-standing-lost-then-return-reviews";
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(StandingLost.class);
    }

    @Override
    public List<Command> react(Recorded recorded) {
        return recorded.event() instanceof StandingLost lost ? returned(lost) : List.of();
    }

    private List<Command> returned(StandingLost lost) {
        var because = "The reviewer lost standing in calibration session %s.".formatted(lost.session());
        return read.all(Projections.PROJECTS, "").stream()
                .filter(project -> lost.spec().equals(project.spec()))
                .flatMap(project -> inHand(project, lost).open().stream()
                        .<Command>map(task -> new ReturnReview(task, project.id(), lost.reviewer(), because)))
                .toList();
    }

    private ReviewerLoad inHand(ProjectDoc project, StandingLost lost) {
        return read.get(Projections.REVIEWER_LOADS, ReviewerLoads.key(project.id(), lost.reviewer()))
                .orElse(ReviewerLoad.NONE);
    }
}
