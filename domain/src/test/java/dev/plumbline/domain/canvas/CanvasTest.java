package dev.plumbline.domain.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.label.Label;
import dev.plumbline.domain.label.Labels;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for any changes in any order, sensible or not. The effect of each change stands in the wire's fold files. */
class CanvasTest {
    private static final Change UNDO = new Change.Undo();
    private static final Change REDO = new Change.Redo();

    @Property(tries = 500)
    void L1_every_log_replays_and_every_stroke_counts(@ForAll("logs") List<Change> log) {
        var canvas = Canvas.EMPTY;
        for (var change : log) {
            var next = canvas.apply(change);
            assertThat(next.strokes()).isEqualTo(canvas.strokes() + 1);
            assertThat(next.labels().objects()).extracting(Label::id).doesNotHaveDuplicates();
            canvas = next;
        }
    }

    @Property(tries = 500)
    void L1_a_replay_gives_the_picture_that_was_seen(@ForAll("logs") List<Change> log) {
        var live = Canvas.EMPTY;
        for (int n = 0; n < log.size(); n++) {
            live = live.apply(log.get(n));
            assertThat(live.labels()).isEqualTo(replay(log.subList(0, n + 1)).labels());
        }
    }

    /** The rule in its plainest form: a list of pictures and a place in it. */
    @Property(tries = 500)
    void L1_undo_and_redo_walk_through_the_pictures_that_were_there(@ForAll("logs") List<Change> log) {
        var pictures = new ArrayList<>(List.of(Labels.NONE));
        int now = 0;
        var canvas = Canvas.EMPTY;
        for (var change : log) {
            switch (change) {
                case Change.Undo _ -> now = Math.max(0, now - 1);
                case Change.Redo _ -> now = Math.min(pictures.size() - 1, now + 1);
                case Change edit -> {
                    var before = pictures.get(now);
                    var after = Edit.apply(before, edit);
                    if (after != before) {
                        pictures.subList(now + 1, pictures.size()).clear();
                        pictures.add(after);
                        now++;
                    }
                }
            }
            canvas = canvas.apply(change);
            assertThat(canvas.labels()).isEqualTo(pictures.get(now));
            assertThat(canvas.canUndo()).isEqualTo(now > 0);
            assertThat(canvas.canRedo()).isEqualTo(now < pictures.size() - 1);
        }
    }

    @Property(tries = 500)
    void L1_undo_then_redo_is_identity_and_so_is_redo_then_undo(@ForAll("logs") List<Change> log) {
        var canvas = replay(log);
        if (canvas.canUndo()) {
            assertSame(canvas.apply(UNDO).apply(REDO), canvas);
        }
        if (canvas.canRedo()) {
            assertSame(canvas.apply(REDO).apply(UNDO), canvas);
        }
    }

    @Property(tries = 500)
    void L1_undoing_everything_gives_the_empty_picture(@ForAll("logs") List<Change> log) {
        var canvas = replay(log);
        var last = canvas.labels();
        int undone = 0;
        while (canvas.canUndo()) {
            canvas = canvas.apply(UNDO);
            undone++;
        }
        assertThat(canvas.labels()).isEqualTo(Labels.NONE);
        for (; undone > 0; undone--) {
            canvas = canvas.apply(REDO);
        }
        assertThat(canvas.labels()).isEqualTo(last);
    }

    @Property(tries = 500)
    void L1_a_change_without_effect_forgets_nothing_that_could_be_redone(
            @ForAll("logs") List<Change> log, @ForAll("changes") Change change) {
        var canvas = replay(log).apply(UNDO);
        var next = canvas.apply(change);
        if (next.labels() == canvas.labels()) {
            assertThat(next.past()).isSameAs(canvas.past());
            assertThat(next.future()).isSameAs(canvas.future());
        } else if (!(change instanceof Change.Undo) && !(change instanceof Change.Redo)) {
            assertThat(next.canRedo()).isFalse();
        }
    }

    @Provide
    Arbitrary<List<Change>> logs() {
        return Changes.lists();
    }

    @Provide
    Arbitrary<Change> changes() {
        return Changes.changes();
    }

    private static Canvas replay(List<Change> log) {
        var canvas = Canvas.EMPTY;
        for (var change : log) {
            canvas = canvas.apply(change);
        }
        return canvas;
    }

    private static void assertSame(Canvas there, Canvas before) {
        assertThat(there.labels()).isEqualTo(before.labels());
        assertThat(there.past()).isEqualTo(before.past());
        assertThat(there.future()).isEqualTo(before.future());
    }
}
