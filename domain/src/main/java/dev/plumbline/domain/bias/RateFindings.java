package dev.plumbline.domain.bias;

import dev.plumbline.domain.bias.Finding.Detail;
import dev.plumbline.domain.bias.Finding.Kind;
import dev.plumbline.domain.bias.Finding.Unit;
import dev.plumbline.domain.bias.RateStudy.Answered;
import dev.plumbline.domain.bias.RateStudy.Trial;
import dev.plumbline.domain.statistics.Interval;
import dev.plumbline.domain.statistics.WilsonInterval;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What happens too often: classes confused, small objects missed, attributes left out or wrong, identities switched; and more and more. */
final class RateFindings {

    /** Rates that are human. */
    static final double TOLERATED_CONFUSION = 0.05;

    static final double TOLERATED_MISSES = 0.10;
    static final double TOLERATED_ANSWERS = 0.10;
    static final double TOLERATED_SWITCHES = 0.02;

    /** Small objects are missed for being small when larger ones are missed at most this share as often. */
    private static final double LESS_OFTEN = 0.5;

    private static final double SHARE_OF_DRIFT = 0.12;

    private final AnnotatorRecord annotator;
    private final List<Finding> findings = new ArrayList<>();

    RateFindings(AnnotatorRecord annotator) {
        this.annotator = annotator;
    }

    List<Finding> findings() {
        confusions();
        missedSmall();
        attributes();
        scene();
        switches();
        return List.copyOf(findings);
    }

    private void confusions() {
        List<Trial> any = trials(object -> !object.wasMissed(), object -> !object.hasRightClass());
        List<String> truths = annotator.objects().stream()
                .filter(object -> !object.wasMissed())
                .map(ComparedObject::truthClass)
                .distinct()
                .toList();
        for (int i = 0; i < truths.size(); i++) {
            String truth = truths.get(i);
            List<String> chosen = annotator.objects().stream()
                    .filter(object -> truth.equals(object.truthClass()) && !object.hasRightClass())
                    .flatMap(object -> Stream.ofNullable(object.chosenClass()))
                    .distinct()
                    .toList();
            for (int j = 0; j < chosen.size(); j++) {
                String other = chosen.get(j);
                List<Trial> trials = trials(
                        object -> truth.equals(object.truthClass()) && !object.wasMissed(),
                        object -> other.equals(object.chosenClass()));
                double enough = Level.CLASS.enough(Level.inTurn(i) * Level.inTurn(j));
                above(trials, TOLERATED_CONFUSION, enough)
                        .ifPresent(
                                answered -> add(Kind.CLASS, truth, null, trials, answered, new Detail.TakenFor(other)));
            }
        }
        drift(Kind.CLASS, null, any);
    }

    private void missedSmall() {
        Predicate<ComparedObject> isSmall = object -> object.size() == ObjectSize.SMALL;
        List<Trial> small = trials(isSmall, ComparedObject::wasMissed);
        List<Trial> larger = trials(isSmall.negate(), ComparedObject::wasMissed);
        if (rate(larger) <= LESS_OFTEN * rate(small)) {
            above(small, TOLERATED_MISSES, Level.MISSED_SMALL.enough(1))
                    .ifPresent(answered ->
                            add(Kind.MISSED_SMALL, null, ObjectSize.SMALL, small, answered, new Detail.None()));
            drift(Kind.MISSED_SMALL, ObjectSize.SMALL, small);
        }
    }

    private void attributes() {
        Map<String, TreeSet<String>> classesByPath = new TreeMap<>();
        annotator
                .objects()
                .forEach(object -> object.attributes()
                        .keySet()
                        .forEach(path -> classesByPath
                                .computeIfAbsent(path, _ -> new TreeSet<>())
                                .add(object.truthClass())));
        int number = 0;
        for (Map.Entry<String, TreeSet<String>> entry : classesByPath.entrySet()) {
            String path = entry.getKey();
            String only = entry.getValue().size() == 1 ? entry.getValue().first() : null;
            answered(
                    path,
                    number++,
                    only,
                    answer -> trials(
                            object -> object.hasRightClass()
                                    && object.attributes().containsKey(path),
                            object -> object.attributes().get(path) == answer));
        }
        drift(
                Kind.ATTRIBUTE,
                null,
                trials(
                        object -> object.hasRightClass() && !object.attributes().isEmpty(),
                        object -> object.attributes().values().stream().anyMatch(answer -> answer != Answer.RIGHT)));
    }

    private void scene() {
        List<String> paths = annotator.scenes().stream()
                .flatMap(scene -> scene.answers().keySet().stream())
                .distinct()
                .sorted()
                .toList();
        for (int number = 0; number < paths.size(); number++) {
            String path = paths.get(number);
            answered(path, number, null, answer -> sceneTrials(path, answer));
        }
    }

    private List<Trial> sceneTrials(String path, Answer answer) {
        List<SceneAnswers> scenes = annotator.scenes();
        List<Trial> trials = new ArrayList<>();
        for (int i = 0; i < scenes.size(); i++) {
            Answer given = scenes.get(i).answers().get(path);
            if (given != null) {
                trials.add(new Trial(
                        annotator.forgottenScenes() + i, scenes.get(i).submission(), 1, given == answer ? 1 : 0));
            }
        }
        return trials;
    }

    /** Half of the level for attributes and half for the scene, and half of each for what is left out. */
    private void answered(
            String path, int number, @Nullable String objectClass, Function<Answer, List<Trial>> trialsOf) {
        double enough = Level.ATTRIBUTE.enough(Level.inTurn(number) / 4);
        for (Answer answer : List.of(Answer.OMITTED, Answer.WRONG)) {
            List<Trial> trials = trialsOf.apply(answer);
            above(trials, TOLERATED_ANSWERS, enough)
                    .ifPresent(answered -> add(
                            Kind.ATTRIBUTE, objectClass, null, trials, answered, new Detail.OfAttribute(path, answer)));
        }
    }

    private void switches() {
        List<TrackTally> tallies = annotator.tracks();
        List<Trial> trials = new ArrayList<>();
        for (int i = 0; i < tallies.size(); i++) {
            TrackTally tally = tallies.get(i);
            trials.add(new Trial(annotator.forgottenTracks() + i, tally.submission(), tally.links(), tally.switches()));
        }
        above(trials, TOLERATED_SWITCHES, Level.IDENTITY.enough(1))
                .ifPresent(answered -> add(Kind.IDENTITY, null, null, trials, answered, new Detail.None()));
        drift(Kind.IDENTITY, null, trials);
    }

    private List<Trial> trials(Predicate<ComparedObject> tried, Predicate<ComparedObject> hit) {
        List<ComparedObject> objects = annotator.objects();
        List<Trial> trials = new ArrayList<>();
        for (int i = 0; i < objects.size(); i++) {
            ComparedObject object = objects.get(i);
            if (tried.test(object)) {
                trials.add(new Trial(annotator.forgotten() + i, object.submission(), 1, hit.test(object) ? 1 : 0));
            }
        }
        return trials;
    }

    private static Optional<Answered> above(List<Trial> trials, double tolerated, double enough) {
        return new RateStudy(trials).above(tolerated).filter(answered -> answered.logEvidence() >= enough);
    }

    private void add(
            Kind kind,
            @Nullable String objectClass,
            @Nullable ObjectSize size,
            List<Trial> trials,
            Answered answered,
            Detail detail) {
        List<Trial> since = trials.stream()
                .filter(trial -> trial.place() >= answered.from())
                .toList();
        int tries = tries(since);
        WilsonInterval interval = WilsonInterval.of(hits(since), tries);
        findings.add(new Finding(
                kind,
                objectClass,
                size,
                100 * rate(since),
                Unit.PERCENT,
                new Interval(100 * interval.low(), 100 * interval.high()),
                tries,
                true,
                since.getFirst().submission(),
                evidence(since),
                detail));
    }

    private void drift(Kind kind, @Nullable ObjectSize size, List<Trial> trials) {
        new RateStudy(trials)
                .risen()
                .filter(answered -> answered.logEvidence() >= Level.DRIFT.enough(SHARE_OF_DRIFT))
                .ifPresent(answered -> findings.add(drift(kind, size, trials, answered)));
    }

    /** The interval is Newcombe's hybrid of two Wilson intervals (R. G. Newcombe, Statistics in Medicine 17, 1998, method 10). */
    private static Finding drift(Kind kind, @Nullable ObjectSize size, List<Trial> trials, Answered answered) {
        Map<Boolean, List<Trial>> parts =
                trials.stream().collect(Collectors.partitioningBy(trial -> trial.place() >= answered.from()));
        List<Trial> early = parts.getOrDefault(false, List.of());
        List<Trial> late = parts.getOrDefault(true, List.of());
        WilsonInterval before = WilsonInterval.of(hits(early), tries(early));
        WilsonInterval after = WilsonInterval.of(hits(late), tries(late));
        double rise = rate(late) - rate(early);
        double low = rise - Math.hypot(rate(late) - after.low(), before.high() - rate(early));
        double high = rise + Math.hypot(after.high() - rate(late), rate(early) - before.low());
        return new Finding(
                Kind.DRIFT,
                null,
                size,
                100 * rise,
                Unit.PERCENT,
                new Interval(100 * low, 100 * high),
                tries(trials),
                true,
                late.getFirst().submission(),
                evidence(late),
                new Detail.Of(kind, 100 * rate(early)));
    }

    private static List<String> evidence(List<Trial> trials) {
        return trials.stream()
                .filter(trial -> trial.hits() > 0)
                .map(Trial::submission)
                .distinct()
                .limit(Finding.MOST_EVIDENCE)
                .toList();
    }

    private static int tries(List<Trial> trials) {
        return trials.stream().mapToInt(Trial::tries).sum();
    }

    private static int hits(List<Trial> trials) {
        return trials.stream().mapToInt(Trial::hits).sum();
    }

    /** 0 where nothing was tried. */
    private static double rate(List<Trial> trials) {
        int tries = tries(trials);
        return tries == 0 ? 0 : (double) hits(trials) / tries;
    }
}
