package dev.plumbline.gateway.reviewer;

import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.reviewer.ReviewerNumbers;
import dev.plumbline.domain.session.SessionEvent.SessionClosed;
import dev.plumbline.domain.session.SessionItem;
import dev.plumbline.domain.session.SessionResult.OfReviewer;
import dev.plumbline.gateway.access.Person;
import dev.plumbline.gateway.desk.FrameRef;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.gateway.reviewer.SessionViews.Consequence;
import dev.plumbline.gateway.reviewer.SessionViews.State;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.reviewer.ReviewerRecords;
import dev.plumbline.projections.reviewer.SessionDoc;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Shows a session to somebody: its decisions once it is closed, and not before. Blocks on storage. */
public final class SessionView {
    private final ReadSide read;
    private final Function<PersonId, Person> people;
    private final Function<FrameId, FrameRef> frames;
    private final ItemNames names;

    public SessionView(ReadSide read, Function<PersonId, Person> people, Function<FrameId, FrameRef> frames) {
        this.read = read;
        this.people = people;
        this.frames = frames;
        this.names = new ItemNames(read);
    }

    public SessionViews.Summary summary(SessionDoc doc, PersonId reader) {
        var opened = doc.opened();
        return new SessionViews.Summary(
                opened.session(),
                opened.project(),
                opened.title(),
                doc.closed() == null ? State.OPEN : State.CLOSED,
                opened.at(),
                opened.deadline(),
                people.apply(opened.by()),
                opened.items().size(),
                opened.invited().contains(reader),
                opened.invited().stream()
                        .map(person -> new SessionViews.Progress(people.apply(person), doc.decidedBy(person)))
                        .toList());
    }

    /** @param opens whether the reader may look at a submission */
    public SessionViews.Session of(SessionDoc doc, PersonId reader, ReviewerNumbers numbers, Predicate<TaskId> opens) {
        var invited = doc.opened().invited().contains(reader);
        List<Boolean> asked = invited
                ? doc.opened().items().stream()
                        .map(item -> doc.of(
                                        reader, item.ref().task(), item.ref().item())
                                .isPresent())
                        .toList()
                : List.of();
        return new SessionViews.Session(summary(doc, reader), asked, result(doc, numbers, opens));
    }

    private SessionViews.@Nullable Result result(SessionDoc doc, ReviewerNumbers numbers, Predicate<TaskId> opens) {
        var closed = doc.closed();
        return closed == null
                ? null
                : new SessionViews.Result(
                        closed.why(),
                        closed.at(),
                        closed.result().alpha(),
                        closed.result().compared(),
                        closed.result().reviewers().stream()
                                .map(of -> ofReviewer(of, closed, numbers))
                                .toList(),
                        IntStream.range(0, doc.opened().items().size())
                                .mapToObj(i -> ofItem(i, doc, opens))
                                .toList());
    }

    private SessionViews.OfReviewer ofReviewer(OfReviewer of, SessionClosed closed, ReviewerNumbers numbers) {
        return new SessionViews.OfReviewer(
                people.apply(of.reviewer()),
                of.decided(),
                FlipView.of(of.flips(), numbers),
                of.withPeers(),
                of.withTruth(),
                consequence(of, closed));
    }

    private Consequence consequence(OfReviewer of, SessionClosed closed) {
        return read.get(Projections.REVIEWER_RECORDS, ReviewerRecords.key(closed.spec(), of.reviewer()))
                .map(record -> record.consequences().get(closed.session()))
                .map(lost -> lost ? Consequence.LOST : Consequence.REGAINED)
                .orElse(Consequence.NONE);
    }

    private SessionViews.OfItem ofItem(int index, SessionDoc doc, Predicate<TaskId> opens) {
        SessionItem item = doc.opened().items().get(index);
        var task = item.ref().task();
        var of = read.get(Projections.TASKS, task.value()).orElseThrow();
        return new SessionViews.OfItem(
                index + 1,
                task,
                frames.apply(of.frame()),
                people.apply(item.annotator()),
                item.ref().item(),
                names.of(of, item.ref().item()),
                opens.test(task),
                item.right(),
                doc.decisions().stream()
                        .filter(d -> d.task().equals(task)
                                && d.item().equals(item.ref().item()))
                        .map(d -> new SessionViews.Decision(
                                people.apply(d.reviewer()),
                                d.decision().agreed(),
                                d.decision().disagreements()))
                        .toList());
    }
}
