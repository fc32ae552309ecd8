package dev.plumbline.domain.work;

import static dev.plumbline.domain.LiveSample.LIVE;
import static dev.plumbline.domain.Sample.ANNOTATOR;
import static dev.plumbline.domain.Sample.BENCHMARK;
import static dev.plumbline.domain.Sample.LABELS;
import static dev.plumbline.domain.Sample.MANAGER;
import static dev.plumbline.domain.Sample.ONTOLOGY;
import static dev.plumbline.domain.Sample.OTHER_ANNOTATOR;
import static dev.plumbline.domain.Sample.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.Command;
import dev.plumbline.domain.Decider;
import dev.plumbline.domain.Decision;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.Given;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.project.ProjectEvent.AnnotatorAssigned;
import dev.plumbline.domain.project.ProjectEvent.AnnotatorUnassigned;
import dev.plumbline.domain.task.TaskCommand.OpenTask;
import dev.plumbline.domain.task.TaskCommand.WithdrawTask;
import dev.plumbline.domain.task.TaskEvent.TaskSubmitted;
import dev.plumbline.domain.task.Tasks;
import dev.plumbline.domain.task.WorkEvent.FrameReturned;
import dev.plumbline.domain.task.WorkEvent.FrameTaken;
import dev.plumbline.domain.work.WorkCommand.ReturnWork;
import dev.plumbline.domain.work.WorkCommand.TakeWork;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;

/** Two people and three frames: taken, given back, submitted, while people are taken off the project and assigned again. */
class WorkHistoriesTest {
    private static final List<PersonId> PEOPLE = List.of(ANNOTATOR, OTHER_ANNOTATOR);
    private static final int FRAMES = 3;
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Property(tries = 200)
    void R9_a_frame_is_one_persons_and_who_is_removed_holds_nothing_that_is_not_submitted(
            @ForAll @Size(min = 50, max = 100) List<@IntRange(max = 599) Integer> steps) {
        var history = new History();
        steps.forEach(history::step);
        often("submitted", !history.submitted.isEmpty());
        often("given back", history.returned > 0);
        often("taken by another after that", history.changedHands);
        often("removed with work in hand", history.removedWithWork);
    }

    private static void often(String what, boolean happened) {
        Statistics.label(what).collect(happened);
        Statistics.label(what).coverage(share -> share.check(true).percentage(found -> found > 25));
    }

    private static final class History {
        private final List<Event> events = new ArrayList<>(List.of(LIVE));
        private final Set<PersonId> assigned = new HashSet<>();
        private final Map<FrameId, PersonId> held = new HashMap<>();
        private final Set<FrameId> submitted = new HashSet<>();

        private final Map<FrameId, PersonId> before = new HashMap<>();
        private int returned;
        private boolean changedHands;
        private boolean removedWithWork;

        private void step(int of) {
            var person = PEOPLE.get(of % 2);
            var frame = new FrameId("frame-" + of / 2 % FRAMES);
            var task = new TaskId("task-of-" + person + "-" + frame);
            switch (of / 6 % 10) {
                case 0, 1 -> assign(person);
                case 2 -> remove(person);
                case 3, 4 -> submit(person, frame, task);
                case 5, 6 -> send(new Work(), new ReturnWork(task, PROJECT, frame, person));
                default -> take(person, frame, task);
            }
            assertThat(held.keySet()).containsAll(submitted);
        }

        private void assign(PersonId person) {
            if (assigned.add(person)) {
                happened(new AnnotatorAssigned(PROJECT, person, MANAGER));
            }
        }

        /** As it happens in the server: they are taken off, and then what is open of theirs is withdrawn. */
        private void remove(PersonId person) {
            if (assigned.remove(person)) {
                happened(new AnnotatorUnassigned(PROJECT, person, MANAGER));
                for (int i = 0; i < FRAMES; i++) {
                    send(
                            new Tasks(),
                            new WithdrawTask(new TaskId("task-of-" + person + "-frame-" + i), PROJECT, person));
                }
                assertThat(held.entrySet())
                        .filteredOn(entry -> entry.getValue().equals(person))
                        .allMatch(entry -> submitted.contains(entry.getKey()));
            }
        }

        private void submit(PersonId person, FrameId frame, TaskId task) {
            if (person.equals(held.get(frame)) && submitted.add(frame)) {
                happened(new TaskSubmitted(task, PROJECT, BENCHMARK, person, frame, 4, LABELS));
            }
        }

        private void take(PersonId person, FrameId frame, TaskId task) {
            var opening = new OpenTask(task, PROJECT, BENCHMARK, person, frame, 640, 427, ONTOLOGY.id(), 1);
            boolean free = !held.containsKey(frame);
            assertThat(send(new Work(), new TakeWork(opening, Set.of(), DAY)))
                    .isEqualTo(assigned.contains(person) && free);
        }

        /** Whether anything happened. */
        private <C extends Command, S> boolean send(Decider<C, S> decider, C command) {
            if (Given.events(decider, events.toArray(Event[]::new))
                            .when(command)
                            .decision()
                    instanceof Decision.Accepted(var accepted)) {
                accepted.forEach(this::happened);
                return !accepted.isEmpty();
            }
            return false;
        }

        private void happened(Event event) {
            events.add(event);
            switch (event) {
                case FrameTaken e -> {
                    assertThat(held.put(e.frame(), e.annotator()))
                            .as("was free")
                            .isNull();
                    var last = before.put(e.frame(), e.annotator());
                    changedHands |= last != null && !last.equals(e.annotator());
                }
                case FrameReturned e -> {
                    assertThat(submitted).doesNotContain(e.frame());
                    assertThat(held.remove(e.frame())).isEqualTo(e.annotator());
                    returned++;
                    removedWithWork |= !assigned.contains(e.annotator());
                }
                default -> {}
            }
        }
    }
}
