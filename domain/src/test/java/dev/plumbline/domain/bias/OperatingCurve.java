package dev.plumbline.domain.bias;

import dev.plumbline.domain.bias.Finding.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Prints the tables of docs/bias.md: {@code ./mvnw -q -pl domain test -Dtest=OperatingCurve -Dplumbline.curve=true}. Takes about
 * five minutes.
 */
@EnabledIfSystemProperty(named = "plumbline.curve", matches = "true")
class OperatingCurve {

    private static final int ANNOTATORS = 1000;
    private static final int UNBIASED = 2000;
    private static final int LOOKS = 40;
    private static final int[] OBJECTS = {12, 15, 20, 25, 30, 40, 60};
    private static final int[] FRAMES = {12, 20, 30, 40, 60, 120, 250};
    private static final int FRAME_LOOKS = 250;
    private static final Hand NOISY = Hand.STEADY.jitter(1.2);

    private final Simulation simulation = new Simulation(2026, 1500);
    private final StringBuilder tables = new StringBuilder();

    @Test
    void prints_the_tables_of_identities() {
        identities();
        System.out.println(tables);
    }

    @Test
    void prints_the_tables() {
        power();
        falseAlarms();
        System.out.println(tables);
    }

    private void power() {
        List<ComparedObject> unbiased = simulation.drawn(NOISY);
        List<ComparedObject> tight = simulation.drawn(NOISY.offset(-2));
        heading("an annotator who draws", OBJECTS);
        for (double px : new double[] {-0.5, -1, -1.5, -2, -3, 0.5, 1, 1.5, 2, 3}) {
            List<ComparedObject> drawn = simulation.drawn(NOISY.offset(px));
            row(
                    "%.1f px too %s".formatted(Math.abs(px), px < 0 ? "tight" : "loose"),
                    _ -> _ -> simulation.any(drawn),
                    Crowd.kind(Kind.BOUNDARY));
        }
        row(
                "class B 2 px too tight, every other object",
                _ -> i -> i % 2 == 0 ? simulation.any(unbiased) : Simulation.of(simulation.any(tight), "B"),
                Crowd.kind(Kind.BOUNDARY).and(finding -> "B".equals(finding.objectClass())));
        row(
                "small objects 2 px too tight, every other object",
                _ -> i -> i % 2 == 0
                        ? simulation.any(unbiased, ObjectSize.MEDIUM)
                        : simulation.any(tight, ObjectSize.SMALL),
                Crowd.kind(Kind.BOUNDARY).and(finding -> finding.size() == ObjectSize.SMALL));
        List<List<ComparedObject>> steps = new ArrayList<>();
        for (int tenths = 0; tenths <= 30; tenths += 3) {
            steps.add(simulation.drawn(NOISY.offset(-tenths / 10.0)));
        }
        IntFunction<IntFunction<ComparedObject>> drifting =
                objects -> i -> simulation.any(steps.get(i * steps.size() / objects));
        row("from 0 to 3 px too tight, evenly: boundary", drifting, Crowd.kind(Kind.BOUNDARY));
        row("from 0 to 3 px too tight, evenly: drift", drifting, Crowd.driftOf(Kind.BOUNDARY));
        List<ComparedObject> small = simulation.drawn(NOISY.scale(0.93));
        row("7 % too small: scale", _ -> _ -> simulation.any(small), Crowd.kind(Kind.SCALE));
        List<ComparedObject> moved = simulation.drawn(NOISY.shift(2, 0));
        row("moved 2 px to the right: shift", _ -> _ -> simulation.any(moved), Crowd.kind(Kind.SHIFT));
    }

    private void falseAlarms() {
        tables.append("\n| an annotator without a bias | boundary | anything |\n|---|---|---|\n");
        Map<String, Hand> hands = new LinkedHashMap<>();
        for (double px : new double[] {0.3, 0.7, 1.2, 3, 5}) {
            hands.put("jitter of %s px".formatted(px), Hand.STEADY.jitter(px));
        }
        hands.put("few vertices: up to 3 px from the line", Hand.STEADY.simplify(3));
        hands.put("each object 1.5 px tighter or looser, normally distributed", Hand.STEADY.varying(1.5));
        hands.put("moved 5 px (anything but shift)", Hand.STEADY.shift(4, -3));
        hands.forEach((name, hand) -> {
            List<ComparedObject> drawn = simulation.drawn(hand);
            alarms(name, () -> _ -> ofSomeClass(simulation.any(drawn)));
        });
        for (double px : new double[] {1, 2, 3}) {
            List<ComparedObject> tight = simulation.drawn(NOISY.offset(-px));
            List<ComparedObject> loose = simulation.drawn(NOISY.offset(px));
            alarms(
                    "each object %s px too tight or too loose by the toss of a coin".formatted(px),
                    () -> _ -> ofSomeClass(simulation.any(simulation.random().nextBoolean() ? tight : loose)));
        }
        List<ComparedObject> drawn = simulation.drawn(NOISY);
        alarms("one object 40 px too tight", () -> {
            int outlier = simulation.random().nextInt(LOOKS);
            return i -> i == outlier ? Simulation.with(drawn.getFirst(), -40) : ofSomeClass(simulation.any(drawn));
        });
    }

    private void identities() {
        Random random = new Random(2026);
        tables.append('\n');
        heading("of %d objects on each frame".formatted(Follower.OBJECTS), FRAMES);
        for (double rate : new double[] {0.03, 0.05, 0.08, 0.12, 0.2}) {
            followers(
                    "%.0f %% of links under a new track".formatted(100 * rate),
                    Follower.PERFECT.forgetting(rate),
                    random);
        }
        followers("two exchanged on every other frame", Follower.PERFECT.exchanging(0.5), random);
        followers(
                "8 % under a new track, 20 % of places missed",
                Follower.PERFECT.forgetting(0.08).losing(0.2), random);
        tables.append("\n| somebody who follows well enough | anything |\n|---|---|\n");
        Map<String, Follower> followers = new LinkedHashMap<>();
        followers.put("never another track", Follower.PERFECT);
        followers.put("loses 20 % of places and finds the same track again", Follower.PERFECT.losing(0.2));
        followers.put("1 % of links under a new track", Follower.PERFECT.forgetting(0.01));
        followers.put(
                "2 % of links under a new track, 20 % of places missed",
                Follower.PERFECT.forgetting(0.02).losing(0.2));
        followers.put("two exchanged on every tenth frame (2 % of links)", Follower.PERFECT.exchanging(0.1));
        followers.put("1 % of places of a wrong track for a frame (2 % of links)", Follower.PERFECT.slipping(0.01));
        followers.forEach((name, follower) -> tables.append(String.format(
                Locale.ROOT, "| %s | %.2f |%n", name, 100 * follower.everFound(UNBIASED, FRAME_LOOKS, random))));
    }

    private void followers(String name, Follower follower, Random random) {
        tables.append("| %s |".formatted(name));
        for (int frames : FRAMES) {
            tables.append(String.format(Locale.ROOT, " %.1f |", 100 * follower.found(ANNOTATORS, frames, random)));
        }
        tables.append('\n');
    }

    private void heading(String first, int[] counts) {
        tables.append("| %s |".formatted(first));
        for (int objects : counts) {
            tables.append(" %d |".formatted(objects));
        }
        tables.append("\n|---|").append("---|".repeat(counts.length)).append('\n');
    }

    private void row(String name, IntFunction<IntFunction<ComparedObject>> annotator, Predicate<Finding> wanted) {
        tables.append("| %s |".formatted(name));
        for (int objects : OBJECTS) {
            double share = Crowd.found(ANNOTATORS, objects, annotator.apply(objects), wanted);
            tables.append(String.format(Locale.ROOT, " %.1f |", 100 * share));
        }
        tables.append('\n');
    }

    private void alarms(String name, Supplier<IntFunction<ComparedObject>> annotator) {
        Predicate<Finding> anything =
                name.contains("anything but shift") ? Crowd.kind(Kind.SHIFT).negate() : _ -> true;
        double boundary = Crowd.everFound(UNBIASED, LOOKS, annotator, Crowd.kind(Kind.BOUNDARY));
        double any = Crowd.everFound(UNBIASED, LOOKS, annotator, anything);
        tables.append(String.format(Locale.ROOT, "| %s | %.2f | %.2f |%n", name, 100 * boundary, 100 * any));
    }

    private ComparedObject ofSomeClass(ComparedObject object) {
        return Simulation.of(object, simulation.random().nextBoolean() ? "A" : "B");
    }
}
