package dev.plumbline.domain.feedback;

import static dev.plumbline.domain.Sample.ANNOTATOR;
import static dev.plumbline.domain.Sample.BENCHMARK;
import static dev.plumbline.domain.Sample.FRAME;
import static dev.plumbline.domain.Sample.ONTOLOGY;
import static dev.plumbline.domain.Sample.OPENED;
import static dev.plumbline.domain.Sample.OTHER_ANNOTATOR;
import static dev.plumbline.domain.Sample.OTHER_REVIEWER;
import static dev.plumbline.domain.Sample.PROJECT;
import static dev.plumbline.domain.Sample.REVIEWER;
import static dev.plumbline.domain.Sample.TASK;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.Given;
import dev.plumbline.domain.LabelId;
import dev.plumbline.domain.NoteId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.feedback.FeedbackCommand.GiveNote;
import dev.plumbline.domain.feedback.FeedbackCommand.OpenNote;
import dev.plumbline.domain.feedback.FeedbackCommand.ReopenNote;
import dev.plumbline.domain.feedback.FeedbackCommand.ReplyToNote;
import dev.plumbline.domain.feedback.FeedbackCommand.ResolveNote;
import dev.plumbline.domain.feedback.FeedbackEvent.NoteGiven;
import dev.plumbline.domain.feedback.FeedbackEvent.NoteOpened;
import dev.plumbline.domain.feedback.FeedbackEvent.NoteReopened;
import dev.plumbline.domain.feedback.FeedbackEvent.NoteReplied;
import dev.plumbline.domain.feedback.FeedbackEvent.NoteResolved;
import dev.plumbline.domain.task.TaskEvent.TaskOpened;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedbackTest {
    private static final NoteId NOTE = new NoteId("n1");
    private static final Anchor ANCHOR = new Anchor.Label(new LabelId("a"), 60, 40);
    private static final String TEXT = "Put the vertices on the petal tips.";
    private static final NoteGiven GIVEN =
            new NoteGiven(NOTE, TASK, PROJECT, ANNOTATOR, REVIEWER, ANCHOR, TEXT, "4.2.1");
    private static final NoteResolved RESOLVED = new NoteResolved(NOTE, TASK, PROJECT, ANNOTATOR, REVIEWER);
    private static final NoteReopened REOPENED = new NoteReopened(NOTE, TASK, PROJECT, ANNOTATOR, ANNOTATOR);
    private static final TaskOpened OTHER_TASK = new TaskOpened(
            new TaskId("task-2"), PROJECT, BENCHMARK, OTHER_ANNOTATOR, FRAME, 640, 427, ONTOLOGY.id(), 1);

    private final Feedback feedback = new Feedback();

    @Test
    void L3_a_note_is_given_once() {
        Given.events(feedback, OPENED).whenTwice(give(TEXT, ANCHOR)).happensOnce(GIVEN);
    }

    @Test
    void L3_a_note_sent_again_after_it_was_answered_and_resolved_is_still_that_note() {
        given(replied(ANNOTATOR, "Done."), RESOLVED).when(give(TEXT, ANCHOR)).nothingMoreHappens();
    }

    @Test
    void L3_another_note_needs_another_id() {
        given().when(give("Something else.", ANCHOR)).isRefused(new FeedbackRejection.NoteExists(NOTE));
        Given.events(feedback, OPENED, OTHER_TASK, GIVEN)
                .when(new GiveNote(NOTE, OTHER_TASK.task(), REVIEWER, ANCHOR, TEXT, "4.2.1"))
                .isRefused(new FeedbackRejection.NoteExists(NOTE));
    }

    @Test
    void L3_feedback_comes_from_someone_else() {
        Given.events(feedback, OPENED)
                .when(new GiveNote(NOTE, TASK, ANNOTATOR, ANCHOR, TEXT, null))
                .isRefused(new FeedbackRejection.OwnCanvas(TASK));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t"})
    void L3_a_note_says_something(String text) {
        Given.events(feedback, OPENED)
                .when(give(text, ANCHOR))
                .isRefused(new FeedbackRejection.TextMissing(NOTE, 4_000));
        given().when(new ReplyToNote(NOTE, TASK, ANNOTATOR, text))
                .isRefused(new FeedbackRejection.TextMissing(NOTE, 4_000));
    }

    @Test
    void L3_a_note_has_at_most_4000_characters() {
        var longest = "x".repeat(4_000);
        Given.events(feedback, OPENED)
                .when(give(longest, ANCHOR))
                .happens(new NoteGiven(NOTE, TASK, PROJECT, ANNOTATOR, REVIEWER, ANCHOR, longest, "4.2.1"));
        Given.events(feedback, OPENED)
                .when(give(longest + "x", ANCHOR))
                .isRefused(new FeedbackRejection.TextMissing(NOTE, 4_000));
    }

    @ParameterizedTest
    @CsvSource({"-0.1, 5", "5, -1", "640.1, 5", "5, 427.5", "NaN, 5", "5, NaN", "Infinity, 5"})
    void L3_a_note_is_pinned_to_a_place_on_the_frame(double x, double y) {
        for (var anchor : anchors(x, y)) {
            Given.events(feedback, OPENED)
                    .when(give(TEXT, anchor))
                    .isRefused(new FeedbackRejection.AnchorInvalid(NOTE, x, y));
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "640, 427", "639.99, 0.01"})
    void L3_a_note_may_be_pinned_to_a_point_a_label_or_a_vertex_up_to_the_edge(double x, double y) {
        for (var anchor : anchors(x, y)) {
            Given.events(feedback, OPENED)
                    .when(give(TEXT, anchor))
                    .happens(new NoteGiven(NOTE, TASK, PROJECT, ANNOTATOR, REVIEWER, anchor, TEXT, "4.2.1"));
        }
    }

    @Test
    void L3_the_first_look_of_the_annotator_is_recorded_once_and_nobody_elses() {
        given().whenTwice(new OpenNote(NOTE, TASK, ANNOTATOR))
                .happensOnce(new NoteOpened(NOTE, TASK, PROJECT, ANNOTATOR, ANNOTATOR));
        given().when(new OpenNote(NOTE, TASK, OTHER_REVIEWER)).nothingMoreHappens();
    }

    @Test
    void L3_either_side_replies_and_a_reply_sent_again_is_one_reply() {
        given().whenTwice(reply(ANNOTATOR, "All of them?")).happensOnce(replied(ANNOTATOR, "All of them?"));
        given(replied(ANNOTATOR, "All of them?"))
                .whenTwice(reply(REVIEWER, "All of them."))
                .happensOnce(replied(REVIEWER, "All of them."));
    }

    @Test
    void L3_the_same_words_from_the_other_side_or_later_are_a_reply_of_their_own() {
        given(replied(ANNOTATOR, "Done.")).when(reply(REVIEWER, "Done.")).happens(replied(REVIEWER, "Done."));
        given(replied(ANNOTATOR, "Done."), replied(REVIEWER, "Not yet."))
                .when(reply(ANNOTATOR, "Done."))
                .happens(replied(ANNOTATOR, "Done."));
    }

    @Test
    void L3_a_note_is_resolved_once_by_either_side() {
        given().whenTwice(new ResolveNote(NOTE, TASK, REVIEWER)).happensOnce(RESOLVED);
        given().whenTwice(new ResolveNote(NOTE, TASK, ANNOTATOR))
                .happensOnce(new NoteResolved(NOTE, TASK, PROJECT, ANNOTATOR, ANNOTATOR));
    }

    @Test
    void L3_a_resolved_note_is_reopened_once_and_can_be_resolved_again() {
        given(RESOLVED).whenTwice(new ReopenNote(NOTE, TASK, ANNOTATOR)).happensOnce(REOPENED);
        given().when(new ReopenNote(NOTE, TASK, ANNOTATOR)).nothingMoreHappens();
        given(RESOLVED, REOPENED).when(new ResolveNote(NOTE, TASK, REVIEWER)).happens(RESOLVED);
    }

    @Test
    void L3_a_note_that_was_never_given_is_unknown() {
        for (var command : onANote(TASK)) {
            Given.events(feedback, OPENED).when(command).isRefused(new FeedbackRejection.NoteUnknown(NOTE));
        }
    }

    @Test
    void S1_a_note_is_unknown_on_every_canvas_but_its_own() {
        for (var command : onANote(OTHER_TASK.task())) {
            Given.events(feedback, OPENED, OTHER_TASK, GIVEN)
                    .when(command)
                    .isRefused(new FeedbackRejection.NoteUnknown(NOTE));
        }
    }

    @Test
    void L3_notes_hang_on_a_task_that_was_opened() {
        Given.events(feedback).when(give(TEXT, ANCHOR)).isRefused(new FeedbackRejection.TaskUnknown(TASK));
        for (var command : onANote(TASK)) {
            Given.events(feedback, OTHER_TASK).when(command).isRefused(new FeedbackRejection.TaskUnknown(TASK));
        }
    }

    private Given<FeedbackCommand, Feedback.State> given(Event... events) {
        return Given.events(feedback, OPENED, GIVEN).and(events);
    }

    private static List<FeedbackCommand> onANote(TaskId task) {
        return List.of(
                new OpenNote(NOTE, task, ANNOTATOR),
                new ReplyToNote(NOTE, task, REVIEWER, "Done."),
                new ResolveNote(NOTE, task, REVIEWER),
                new ReopenNote(NOTE, task, REVIEWER));
    }

    private static List<Anchor> anchors(double x, double y) {
        var label = new LabelId("a");
        return List.of(new Anchor.Point(x, y), new Anchor.Label(label, x, y), new Anchor.Vertex(label, 0, 0, 2, x, y));
    }

    private static GiveNote give(String text, Anchor anchor) {
        return new GiveNote(NOTE, TASK, REVIEWER, anchor, text, "4.2.1");
    }

    private static ReplyToNote reply(PersonId by, String text) {
        return new ReplyToNote(NOTE, TASK, by, text);
    }

    private static NoteReplied replied(PersonId by, String text) {
        return new NoteReplied(NOTE, TASK, PROJECT, ANNOTATOR, by, text);
    }
}
