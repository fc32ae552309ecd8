package dev.plumbline.domain.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.domain.LabelId;
import dev.plumbline.domain.OntologyId;
import dev.plumbline.domain.geometry.Box;
import dev.plumbline.domain.geometry.Shape;
import dev.plumbline.domain.label.Label;
import dev.plumbline.domain.label.Labels;
import dev.plumbline.domain.ontology.Ontology;
import dev.plumbline.domain.scoring.FrameToScore;
import dev.plumbline.domain.scoring.ScoringPresets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** One character a place 100 px wide and a word a frame: {@code a.b} is track a at the first place, none at the second, b at the third. */
class TrackComparisonTest {

    private static final Ontology NO_CLASSES = new Ontology(new OntologyId("o"), "", 1, List.of(), List.of());

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
        assertThat(score.tracks()).containsExactly(new TrackScore.ObjectTracking("a", "thing", 5, 5, "x", 3, 1, 0));
        assertThat(score.frames().get(3)).isEqualTo(new TrackScore.FrameTracking(1, 0, 0, 1, 1, 1, 1));
        assertThat(score.changes()).containsExactly(new TrackScore.Change(3, "a", "x", "y"));
        assertThat(score.mota().orElseThrow()).isCloseTo(0.8, within(1e-12));
    }

    @Test
    void P5_two_objects_that_exchange_their_labels_are_switched_both() {
        TrackScore score = score("ab ab ab ab", "xy xy yx yx");
        assertThat(score.switches()).isEqualTo(2);
        assertThat(score.frames().get(2).mistakes()).as("one exchange").isEqualTo(1);
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
        Label truth = label("a", new Box(0, 0, 100, 100));
        Label near = label("x", new Box(20, 0, 100, 100));
        Label nearer = label("y", new Box(5, 0, 100, 100));
        TrackScore score =
                score(List.of(frame(List.of(truth), List.of(near)), frame(List.of(truth), List.of(near, nearer))));
        assertThat(score.switches()).isZero();
        assertThat(score.frames().get(1)).isEqualTo(new TrackScore.FrameTracking(1, 0, 1, 1, 0, 0, 80 / 120.0));
        assertThat(score.motp().orElseThrow()).isCloseTo(80 / 120.0, within(1e-12));
        assertThat(score.inventions()).isEmpty();
    }

    @Test
    void P5_what_is_in_no_track_is_nobody_s() {
        Label truth = label("a", new Box(0, 0, 100, 100));
        Label followed = label("x", truth.shape());
        Label loose = label(null, truth.shape());
        TrackScore labelled = score(List.of(
                frame(List.of(truth), List.of(followed)),
                frame(List.of(truth), List.of(loose)),
                frame(List.of(truth), List.of(followed))));
        assertThat(labelled.switches()).isZero();
        assertThat(labelled.identity()).isEqualTo(new TrackScore.Identity(2, 1, 1));
        TrackScore unasked = score(List.of(frame(List.of(loose), List.of(followed))));
        assertThat(unasked.frames()).containsExactly(new TrackScore.FrameTracking(0, 0, 0, 0, 0, 0, 0));
        assertThat(unasked.tracks()).isEmpty();
    }

    @Test
    void P5_most_of_an_object_tracked_is_four_fifths_and_hardly_any_less_than_one() {
        TrackScore score = score("abc abc abc abc abc", "xyz xy. x.. x.. ...");
        assertThat(score.tracks())
                .extracting(TrackScore.ObjectTracking::matched)
                .containsExactly(4, 2, 1);
        assertThat(score.mostlyTracked()).isEqualTo(1);
        assertThat(score.mostlyLost()).isZero();
        assertThat(score("a a", ". .").mostlyLost()).isEqualTo(1);
        assertThat(TrackScore.all(List.of(score, score)).identity().missed()).isEqualTo(16);
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
        assertThat(invented.inventions()).containsExactly(new TrackScore.Invention("x", "thing", 2));
        assertThat(score(List.of()).identity().f1()).isEmpty();
    }

    @Test
    void P5_a_track_that_is_on_a_frame_twice_is_a_fault() {
        List<FrameToScore> frames = frames("ab ab", "xy xx");
        assertThat(TrackFault.in(frames)).containsExactly(new TrackFault(1, false, "x"));
        assertThatThrownBy(() -> score(frames)).hasMessage("Frame 2 has the track x of the labels twice.");
    }

    @Property(tries = 200)
    void P5_scores_stay_in_their_bounds_and_do_not_depend_on_the_order_of_a_frame(@ForAll Random random) {
        List<FrameToScore> frames = new ArrayList<>();
        List<FrameToScore> shuffled = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            FrameToScore frame = frame(some("abc", random), some("wxyz", random));
            frames.add(frame);
            shuffled.add(frame(
                    shuffled(frame.truth().objects(), random),
                    shuffled(frame.labels().objects(), random)));
        }
        TrackScore score = score(frames);
        TrackScore.Identity identity = score.identity();
        identity.f1().ifPresent(f1 -> assertThat(f1).isBetween(0.0, 1.0));
        score.mota().ifPresent(mota -> assertThat(mota).isLessThanOrEqualTo(1));
        assertThat(score.tracks()).allSatisfy(track -> {
            assertThat(track.right()).isLessThanOrEqualTo(track.frames());
            assertThat(track.matched()).isLessThanOrEqualTo(track.frames());
            assertThat(track.switches()).isLessThan(Math.max(1, track.matched()));
        });
        TrackScore other = score(shuffled);
        assertThat(other.identity()).isEqualTo(identity);
        assertThat(other.mota()).isEqualTo(score.mota());
        assertThat(identity.right()).isEqualTo(bestByTrying(frames, "abc", "wxyz"));
    }

    /** The most right places over all ways to give each object a track of its own. */
    private static int bestByTrying(List<FrameToScore> frames, String objects, String tracks) {
        if (objects.isEmpty()) {
            return 0;
        }
        String object = objects.substring(0, 1);
        int best = bestByTrying(frames, objects.substring(1), tracks);
        for (int i = 0; i < tracks.length(); i++) {
            String track = tracks.substring(i, i + 1);
            int right = (int) frames.stream()
                    .filter(frame -> frame.truth().objects().stream()
                            .filter(each -> object.equals(each.track()))
                            .anyMatch(each -> frame.labels().objects().contains(label(track, each.shape()))))
                    .count();
            best = Math.max(best, right + bestByTrying(frames, objects.substring(1), tracks.replace(track, "")));
        }
        return best;
    }

    private static List<Label> some(String tracks, Random random) {
        List<Label> some = new ArrayList<>();
        for (String track : tracks.split("")) {
            if (random.nextInt(4) > 0) {
                some.add(label(track, new Box(100 * random.nextInt(3), 0, 100, 100)));
            }
        }
        return some;
    }

    private static List<Label> shuffled(List<Label> tracked, Random random) {
        List<Label> shuffled = new ArrayList<>(tracked);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static TrackScore score(List<FrameToScore> frames) {
        return TrackComparison.of(frames, NO_CLASSES, ScoringPresets.PLUMBLINE);
    }

    private static FrameToScore frame(List<Label> truth, List<Label> labels) {
        return new FrameToScore(new Labels(truth, Map.of()), new Labels(labels, Map.of()), null);
    }

    private static Label label(@Nullable String track, Shape shape) {
        return new Label(new LabelId(String.valueOf(track)), "thing", shape, Map.of(), track);
    }

    private static TrackScore score(String truth, String labels) {
        return score(frames(truth, labels));
    }

    private static List<FrameToScore> frames(String truth, String labels) {
        String[] wanted = truth.split(" ");
        String[] given = labels.split(" ");
        List<FrameToScore> frames = new ArrayList<>();
        for (int i = 0; i < wanted.length; i++) {
            frames.add(frame(tracked(wanted[i]), tracked(given[i])));
        }
        return frames;
    }

    private static List<Label> tracked(String places) {
        List<Label> tracked = new ArrayList<>();
        for (int i = 0; i < places.length(); i++) {
            if (places.charAt(i) != '.') {
                tracked.add(label(places.substring(i, i + 1), new Box(100 * i, 0, 100, 100)));
            }
        }
        return tracked;
    }
}
