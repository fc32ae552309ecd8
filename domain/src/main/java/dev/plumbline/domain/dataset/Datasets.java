package dev.plumbline.domain.dataset;

import dev.plumbline.domain.Boundary;
import dev.plumbline.domain.Decider;
import dev.plumbline.domain.Decision;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.Tag;
import dev.plumbline.domain.dataset.DatasetCommand.AddFrame;
import dev.plumbline.domain.dataset.DatasetCommand.CreateDataset;
import dev.plumbline.domain.dataset.DatasetEvent.DatasetCreated;
import dev.plumbline.domain.dataset.DatasetEvent.FrameAdded;
import org.jspecify.annotations.Nullable;

/** Datasets hold every image once: adding a frame reads the dataset's creation and that one content, however many frames. */
public final class Datasets implements Decider<DatasetCommand, Datasets.State> {

    public record State(@Nullable String name, @Nullable FrameId sameContent) {}

    @Override
    public Class<DatasetCommand> commands() {
        return DatasetCommand.class;
    }

    @Override
    public State initial() {
        return new State(null, null);
    }

    @Override
    public Boundary boundary(DatasetCommand command) {
        var created = Boundary.of(Tag.dataset(command.dataset()), DatasetCreated.class);
        return switch (command) {
            case CreateDataset _ -> created;
            case AddFrame add -> created.and(Tag.file(add.dataset(), add.image().sha256()), FrameAdded.class);
        };
    }

    @Override
    public State evolve(State s, Event event) {
        return switch (event) {
            case DatasetCreated created -> new State(created.name(), s.sameContent);
            case FrameAdded added -> new State(s.name, added.frame());
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
            return Decision.reject(new DatasetRejection.NameMissing());
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
        if (s.sameContent != null) {
            return s.sameContent.equals(c.frame())
                    ? Decision.alreadyDone()
                    : Decision.reject(new DatasetRejection.FrameAlreadyInDataset(c.dataset(), s.sameContent));
        }
        return Decision.accept(new FrameAdded(c.dataset(), c.frame(), c.image(), c.by()));
    }
}
