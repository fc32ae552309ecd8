package dev.plumbline.domain.dataset;

import dev.plumbline.domain.Boundary;
import dev.plumbline.domain.Decider;
import dev.plumbline.domain.Decision;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.Tag;
import dev.plumbline.domain.dataset.DatasetCommand.AddFrame;
import dev.plumbline.domain.dataset.DatasetCommand.CreateDataset;
import dev.plumbline.domain.dataset.DatasetEvent.DatasetCreated;
import dev.plumbline.domain.dataset.DatasetEvent.FrameAdded;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Datasets hold every image once, and a frame is one image: adding one reads the dataset's creation, that content and
 * that frame, however many frames there are.
 */
public final class Datasets implements Decider<DatasetCommand, Datasets.State> {

    /** @param frames those that share the command's content or its frame's id */
    public record State(@Nullable String name, List<FrameAdded> frames) {
        public State {
            frames = List.copyOf(frames);
        }
    }

    @Override
    public Class<DatasetCommand> commands() {
        return DatasetCommand.class;
    }

    @Override
    public State initial() {
        return new State(null, List.of());
    }

    @Override
    public Boundary boundary(DatasetCommand command) {
        var created = Boundary.of(Tag.dataset(command.dataset()), DatasetCreated.class);
        return switch (command) {
            case CreateDataset _ -> created;
            case AddFrame add ->
                created.and(Tag.file(add.dataset(), add.image().sha256()), FrameAdded.class)
                        .and(Tag.frame(add.frame()), FrameAdded.class);
        };
    }

    @Override
    public State evolve(State s, Event event) {
        return switch (event) {
            case DatasetCreated created -> new State(created.name(), s.frames);
            case FrameAdded added -> {
                var frames = new ArrayList<>(s.frames);
                frames.add(added);
                yield new State(s.name, frames);
            }
            default -> s;
        };
    }

    @Override
    public Decision decide(DatasetCommand command, State s) {
        return switch (command) {
            case CreateDataset create -> create(create, s);
            case AddFrame add -> add(add, s);
        };
    }

    private static Decision create(CreateDataset c, State s) {
        if (c.name().isBlank()) {
            return Decision.reject(new DatasetRejection.NameMissing(c.dataset()));
        }
        if (s.name != null) {
            return s.name.equals(c.name())
                    ? Decision.alreadyDone()
                    : Decision.reject(new DatasetRejection.DatasetExists(c.dataset()));
        }
        return Decision.accept(new DatasetCreated(c.dataset(), c.name(), c.by()));
    }

    private static Decision add(AddFrame c, State s) {
        if (s.name == null) {
            return Decision.reject(new DatasetRejection.DatasetUnknown(c.dataset()));
        }
        for (var frame : s.frames) {
            if (frame.dataset().equals(c.dataset())
                    && frame.image().sha256().equals(c.image().sha256())) {
                return frame.frame().equals(c.frame())
                        ? Decision.alreadyDone()
                        : Decision.reject(new DatasetRejection.FrameAlreadyInDataset(c.dataset(), frame.frame()));
            }
        }
        return s.frames.isEmpty()
                ? Decision.accept(new FrameAdded(c.dataset(), c.frame(), c.image(), c.by(), c.sequence()))
                : Decision.reject(new DatasetRejection.FrameExists(c.frame()));
    }
}
