package dev.plumbline.domain.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.domain.geometry.Box;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** One character a place 100 px wide and a word a frame: {@code a.b} is track a at the first place, none at the second, b at the third. */
class TrackComparisonTest {

    @Test
    void P5_tracks_that_are_the_same_are_right_everywhere_whatever_they_are_called() {
        TrackScore score = score("ab ab ab", "xy xy xy");
        assertThat(score.identity()).isEqualTo(new TrackScore.Identity(6, 0, 0));
        assertThat(score.identity().f1()).hasValue(1);
        assertThat(score.switches()).isZero();
        assertThat(score.mota()).hasValue(1);
    }

    @Test
    void P5_a_label_that_changes_its_track_is_right_for_one_of_them_only() {
        TrackScore score = score("a a a a a", "x x x y y");
        assertThat(score.identity()).isEqualTo(new TrackScore.Identity(3, 2, 2));
        assertThat(score.identity().f1().orElseThrow()).isCloseTo(0.6, within(1e-12));
        assertThat(score.tracks()).containsExactly(new TrackScore.ObjectTracking("a", 5, 5, 3, 1, 0));
        assertThat(score.frames().get(3)).isEqualTo(new TrackScore.FrameTracking(1, 0, 0, 1));
        assertThat(score.mota().orElseThrow()).isCloseTo(0.8, within(1e-12));
    }

    @Test
    void P5_two_objects_that_exchange_their_labels_are_switched_both() {
        TrackScore score = score("ab ab ab ab", "xy xy yx yx");
        assertThat(score.switches()).isEqualTo(2);
        assertThat(score.identity()).isEqualTo(new TrackScore.Identity(4, 4, 4));
    }

    @Test
    void P5_an_object_that_is_lost_and_found_again_is_fragmented_and_not_switched() {
        TrackScore score = score("a a a a", "x . x .");
        assertThat(score.fragments()).isEqualTo(1);
        assertThat(score.switches()).isZero();
        assertThat(score.identity().recall()).hasValue(0.5);
        assertThat(score.identity().precision()).hasValue(1);
        TrackScore behindAnOccluder = score("a . . a", "x . . y");
        assertThat(behindAnOccluder.switches()).isEqualTo(1);
        assertThat(behindAnOccluder.fragments())
                .as("it was not there to be found")
                .isZero();
    }

    @Test
    void P5_an_object_keeps_its_label_while_it_lies_on_it_though_another_lies_better() {
        Tracked truth = new Tracked("a", new Box(0, 0, 100, 100));
        Tracked near = new Tracked("x", new Box(20, 0, 100, 100));
        Tracked nearer = new Tracked("y", new Box(5, 0, 100, 100));
        TrackScore score = TrackComparison.of(
                List.of(
                        new TrackFrame(List.of(truth), List.of(near)),
                        new TrackFrame(List.of(truth), List.of(near, nearer))),
                0.5);
        assertThat(score.switches()).isZero();
        assertThat(score.frames().get(1)).isEqualTo(new TrackScore.FrameTracking(1, 0, 1, 0));
    }

    @Test
    void P5_nothing_is_said_where_there_is_nothing() {
        TrackScore nothing = score(".. ..", ".. ..");
        assertThat(nothing.identity().f1()).isEmpty();
        assertThat(nothing.identity().precision()).isEmpty();
        assertThat(nothing.identity().recall()).isEmpty();
        assertThat(nothing.mota()).isEmpty();
        TrackScore invented = score(". .", "x x");
        assertThat(invented.identity().f1()).hasValue(0);
        assertThat(invented.mota()).isEmpty();
        assertThat(TrackComparison.of(List.of(), 0.5).identity().f1()).isEmpty();
    }

    @Test
    void P5_a_track_that_is_on_a_frame_twice_is_a_fault() {
        List<TrackFrame> frames = frames("ab ab", "xy xx");
        assertThat(TrackFault.in(frames)).containsExactly(new TrackFault(1, false, "x"));
        assertThatThrownBy(() -> TrackComparison.of(frames, 0.5))
                .hasMessage("Frame 2 has the track x of the labels twice.");
    }

    @Property(tries = 200)
    void P5_scores_stay_in_their_bounds_and_do_not_depend_on_the_order_of_a_frame(@ForAll Random random) {
        List<TrackFrame> frames = new ArrayList<>();
        List<TrackFrame> shuffled = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            TrackFrame frame = new TrackFrame(some("abc", random), some("wxyz", random));
            frames.add(frame);
            shuffled.add(new TrackFrame(shuffled(frame.truth(), random), shuffled(frame.labels(), random)));
        }
        TrackScore score = TrackComparison.of(frames, 0.5);
        TrackScore.Identity identity = score.identity();
        identity.f1().ifPresent(f1 -> assertThat(f1).isBetween(0.0, 1.0));
        score.mota().ifPresent(mota -> assertThat(mota).isLessThanOrEqualTo(1));
        assertThat(score.tracks()).allSatisfy(track -> {
            assertThat(track.right()).isLessThanOrEqualTo(track.frames());
            assertThat(track.matched()).isLessThanOrEqualTo(track.frames());
            assertThat(track.switches()).isLessThan(Math.max(1, track.matched()));
        });
        TrackScore other = TrackComparison.of(shuffled, 0.5);
        assertThat(other.identity()).isEqualTo(identity);
        assertThat(other.mota()).isEqualTo(score.mota());
        assertThat(identity.right()).isEqualTo(bestByTrying(frames, "abc", "wxyz"));
    }

    /** The most right places over all ways to give each object a track of its own. */
    private static int bestByTrying(List<TrackFrame> frames, String objects, String tracks) {
        if (objects.isEmpty()) {
            return 0;
        }
        String object = objects.substring(0, 1);
        int best = bestByTrying(frames, objects.substring(1), tracks);
        for (int i = 0; i < tracks.length(); i++) {
            String track = tracks.substring(i, i + 1);
            int right = (int) frames.stream()
                    .filter(frame -> frame.truth().stream()
                            .filter(each -> each.track().equals(object))
                            .anyMatch(each -> frame.labels().contains(new Tracked(track, each.shape()))))
                    .count();
            best = Math.max(best, right + bestByTrying(frames, objects.substring(1), tracks.replace(track, "")));
        }
        return best;
    }

    private static List<Tracked> some(String tracks, Random random) {
        List<Tracked> some = new ArrayList<>();
        for (String track : tracks.split("")) {
            if (random.nextInt(4) > 0) {
                some.add(new Tracked(track, new Box(100 * random.nextInt(3), 0, 100, 100)));
            }
        }
        return some;
    }

    private static List<Tracked> shuffled(List<Tracked> tracked, Random random) {
        List<Tracked> shuffled = new ArrayList<>(tracked);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static TrackScore score(String truth, String labels) {
        return TrackComparison.of(frames(truth, labels), 0.5);
    }

    private static List<TrackFrame> frames(String truth, String labels) {
        String[] wanted = truth.split(" ");
        String[] given = labels.split(" ");
        List<TrackFrame> frames = new ArrayList<>();
        for (int i = 0; i < wanted.length; i++) {
            frames.add(new TrackFrame(tracked(wanted[i]), tracked(given[i])));
        }
        return frames;
    }

    private static List<Tracked> tracked(String places) {
        List<Tracked> tracked = new ArrayList<>();
        for (int i = 0; i < places.length(); i++) {
            if (places.charAt(i) != '.') {
                tracked.add(new Tracked(places.substring(i, i + 1), new Box(100 * i, 0, 100, 100)));
            }
        }
        return tracked;
    }
}
