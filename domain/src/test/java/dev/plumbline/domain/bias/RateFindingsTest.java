package dev.plumbline.domain.bias;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.bias.Finding.Detail;
import dev.plumbline.domain.bias.Finding.Kind;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RateFindingsTest {

    private static final int ANNOTATORS = 200;

    private final Random random = new Random(3);

    @Test
    void R4_one_class_taken_for_another_is_found_with_its_direction() {
        IntFunction<ComparedObject> confused = i -> i % 2 == 0
                ? object("cat", random.nextDouble() < 0.4 ? "dog" : "cat", Map.of())
                : object("dog", "dog", Map.of());
        assertThat(Crowd.found(
                        ANNOTATORS,
                        90,
                        confused,
                        finding -> finding.kind() == Kind.CLASS
                                && "cat".equals(finding.objectClass())
                                && finding.detail().equals(new Detail.TakenFor("dog"))))
                .isGreaterThanOrEqualTo(0.95);
        assertThat(Crowd.found(ANNOTATORS, 90, confused, finding -> "dog".equals(finding.objectClass())))
                .isZero();
    }

    @Test
    void R4_a_slip_now_and_then_is_no_confusion() {
        assertThat(Crowd.everFound(
                        ANNOTATORS,
                        60,
                        () -> i -> object("cat", random.nextDouble() < 0.04 ? "dog" : "cat", Map.of()),
                        _ -> true))
                .isLessThanOrEqualTo(0.01);
    }

    @Test
    void R4_missed_small_objects_are_found() {
        assertThat(Crowd.found(
                        ANNOTATORS,
                        80,
                        i -> i % 2 == 0 ? sized(ObjectSize.SMALL, 0.5) : sized(ObjectSize.LARGE, 0.05),
                        finding -> finding.kind() == Kind.MISSED_SMALL && finding.size() == ObjectSize.SMALL))
                .isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void R4_who_misses_large_objects_as_often_does_not_miss_the_small_ones_for_being_small() {
        assertThat(Crowd.found(
                        ANNOTATORS,
                        60,
                        i -> sized(i % 2 == 0 ? ObjectSize.SMALL : ObjectSize.LARGE, 0.5),
                        Crowd.kind(Kind.MISSED_SMALL)))
                .isLessThanOrEqualTo(0.05);
    }

    @Test
    void R4_an_attribute_left_out_is_told_from_a_wrong_one() {
        List<Finding> findings = Simulation.annotator(
                        80,
                        i -> object(
                                "cat",
                                "cat",
                                Map.of(
                                        "colour", i % 2 == 0 ? Answer.OMITTED : Answer.RIGHT,
                                        "coat", i % 3 == 0 ? Answer.WRONG : Answer.RIGHT,
                                        "age", i % 20 == 0 ? Answer.WRONG : Answer.RIGHT)))
                .findings();
        assertThat(findings)
                .extracting(Finding::detail)
                .containsExactlyInAnyOrder(
                        new Detail.OfAttribute("colour", Answer.OMITTED), new Detail.OfAttribute("coat", Answer.WRONG));
        assertThat(findings).extracting(Finding::objectClass).containsOnly("cat");
    }

    @Test
    void R4_a_scene_value_that_is_left_out_is_found() {
        AnnotatorRecord record = AnnotatorRecord.EMPTY;
        for (int i = 0; i < 100; i++) {
            record = record.observe(ComparedSubmission.of("frame-" + i, List.of())
                    .withScene(Map.of("weather", i % 4 == 0 ? Answer.RIGHT : Answer.OMITTED, "light", Answer.RIGHT)));
        }
        assertThat(record.scenes()).hasSizeLessThanOrEqualTo(AnnotatorRecord.MOST_SUBMISSIONS);
        assertThat(record.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.ATTRIBUTE);
            assertThat(finding.objectClass()).isNull();
            assertThat(finding.detail()).isEqualTo(new Detail.OfAttribute("weather", Answer.OMITTED));
            assertThat(finding.interval().contains(75)).isTrue();
        });
    }

    @Test
    void R4_switched_identities_are_found() {
        AnnotatorRecord record = AnnotatorRecord.EMPTY;
        AnnotatorRecord careful = AnnotatorRecord.EMPTY;
        for (int i = 0; i < 10; i++) {
            ComparedSubmission submission = ComparedSubmission.of("clip-" + i, List.of());
            record = record.observe(submission.withTracks(60, i % 2 == 0 ? 5 : 3));
            careful = careful.observe(submission.withTracks(60, i % 5 == 0 ? 2 : 0));
        }
        assertThat(record.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.IDENTITY);
            assertThat(finding.interval().contains(100 * 40 / 600.0)).isTrue();
        });
        assertThat(careful.findings()).isEmpty();
    }

    @Test
    void R4_who_follows_well_enough_is_not_found_and_who_does_not_is() {
        assertThat(Follower.PERFECT.everFound(5, 60, random)).isZero();
        assertThat(Follower.PERFECT.losing(0.2).everFound(ANNOTATORS, 40, random))
                .isZero();
        assertThat(Follower.PERFECT.exchanging(0.1).everFound(ANNOTATORS, 40, random))
                .isLessThanOrEqualTo(0.01);
        assertThat(Follower.PERFECT.forgetting(0.12).found(ANNOTATORS, 40, random))
                .isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void R4_a_rate_that_rises_is_a_drift() {
        assertThat(Crowd.found(
                        ANNOTATORS,
                        120,
                        i -> object("cat", random.nextDouble() < (i < 60 ? 0.02 : 0.6) ? "dog" : "cat", Map.of()),
                        Crowd.driftOf(Kind.CLASS)))
                .isGreaterThanOrEqualTo(0.9);
    }

    private ComparedObject sized(ObjectSize size, double missing) {
        return new ComparedObject("", "cat", random.nextDouble() < missing ? null : "cat", size, null, Map.of());
    }

    private static ComparedObject object(String truth, @Nullable String chosen, Map<String, Answer> attributes) {
        return new ComparedObject("", truth, chosen, ObjectSize.MEDIUM, null, attributes);
    }
}
