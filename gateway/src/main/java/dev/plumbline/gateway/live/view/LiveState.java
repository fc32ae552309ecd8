package dev.plumbline.gateway.live.view;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.feedback.FeedbackEvent;
import dev.plumbline.gateway.event.EventCodec;
import dev.plumbline.gateway.json.Json;
import dev.plumbline.gateway.live.room.Doorkeeper;
import dev.plumbline.gateway.live.room.Views;
import dev.plumbline.gateway.projection.ProjectionSnapshot;
import dev.plumbline.gateway.projection.ProjectionStore;
import dev.plumbline.gateway.projection.ProjectionVersion;
import dev.plumbline.gateway.store.StoreAwayException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everything the rooms show, at one position of the log: read from the stored projections once, folded from the log's tail
 * from then on.
 */
public final class LiveState {
    private static final int PAGE = 1_000;
    private static final int ATTEMPTS = 200;
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final LiveDocuments documents = new LiveDocuments();
    private final TaskDirectory directory = new TaskDirectory();
    private final AtWork atWork = new AtWork();
    private final LiveViews views;
    private long position;

    private LiveState(InstantSource clock, Duration idle) {
        this.views = new LiveViews(documents, directory, atWork, new LiveClock(clock, idle));
    }

    /** The state before the first event. */
    public static LiveState empty(InstantSource clock, Duration idle) {
        return new LiveState(clock, idle);
    }

    /**
     * Reads the stored projections as they were at one position. They may be moving meanwhile: then it reads again, where the
     * store has no {@link ProjectionStore#snapshot} of one moment.
     *
     * @param idle after which someone who drew is idle
     * @throws StoreAwayException when they move on and on, or do not all stand at the same position
     */
    public static LiveState load(ProjectionStore store, InstantSource clock, Duration idle)
            throws InterruptedException {
        var state = new LiveState(clock, idle);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try (var snapshot = store.snapshot()) {
                var before = state.positions(store, snapshot);
                if (before.size() == 1) {
                    state.read(store, snapshot);
                    if (state.positions(store, snapshot).equals(before)) {
                        state.position = before.iterator().next();
                        return state;
                    }
                }
            }
            Thread.sleep(PAUSE);
        }
        throw new StoreAwayException("The stored projections do not come to rest at one position.", null);
    }

    /** The last event that is folded in. */
    public long position() {
        return position;
    }

    public Views views() {
        return views;
    }

    public Doorkeeper doorkeeper() {
        return new LiveDoorkeeper(documents);
    }

    public TaskDirectory directory() {
        return directory;
    }

    /** Stored names of the events that mean something here; the others need not be decoded. */
    public Set<String> eventNames(EventCodec codec) {
        var events = new HashSet<Class<? extends Event>>(FeedLine.EVENTS);
        events.addAll(views.events());
        documents.all().forEach(folded -> events.addAll(folded.projection().events()));
        for (var feedback : FeedbackEvent.class.getPermittedSubclasses()) {
            events.add(feedback.asSubclass(Event.class));
        }
        return events.stream().map(event -> codec.typeOf(event).name()).collect(Collectors.toUnmodifiableSet());
    }

    private Set<Long> positions(ProjectionStore store, ProjectionSnapshot snapshot) {
        return documents.all().stream()
                .map(folded -> snapshot.position(store.active(folded.projection())))
                .collect(Collectors.toUnmodifiableSet());
    }

    private void read(ProjectionStore store, ProjectionSnapshot snapshot) {
        documents.all().forEach(folded -> read(snapshot, store.active(folded.projection()), folded));
        atWork.clear();
        documents.tasks.all().forEach(task -> {
            documents.ontology(task).ifPresent(ontology -> directory.learn(task, ontology));
            atWork.changed(null, task);
        });
    }

    private static <D> void read(ProjectionSnapshot snapshot, ProjectionVersion version, Folded<D> folded) {
        folded.clear();
        var type = folded.projection().document();
        var page = snapshot.scan(version, "", PAGE);
        while (!page.isEmpty()) {
            page.forEach(document -> folded.put(document.key(), Json.read(document.value(), type)));
            page = page.size() < PAGE
                    ? List.of()
                    : snapshot.scan(version, page.getLast().key(), PAGE);
        }
    }
}
