package dev.plumbline.projections.work;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.task.WorkEvent;
import dev.plumbline.domain.task.WorkEvent.FrameReturned;
import dev.plumbline.domain.task.WorkEvent.FrameTaken;
import dev.plumbline.projections.Projection;
import dev.plumbline.projections.Recorded;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who has this frame? By project and frame; a frame that nobody has is not there. */
public final class Holders implements Projection<Holder> {
    public static String key(ProjectId project, FrameId frame) {
        return project + "/" + frame;
    }

    @Override
    public String name() {
        return "frame-holders";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<Holder> document() {
        return Holder.class;
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(FrameTaken.class, FrameReturned.class);
    }

    @Override
    public List<String> keys(Event event) {
        return event instanceof WorkEvent e ? List.of(key(e.project(), e.frame())) : List.of();
    }

    @Override
    public @Nullable Holder evolve(@Nullable Holder document, String key, Recorded recorded) {
        return switch (recorded.event()) {
            case FrameTaken e -> new Holder(e.frame(), e.task(), e.annotator());
            case FrameReturned _ -> null;
            default -> document;
        };
    }
}
