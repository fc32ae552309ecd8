package dev.plumbline.gateway.format;

import dev.plumbline.domain.geometry.Box;
import dev.plumbline.domain.geometry.FrameSize;
import dev.plumbline.domain.geometry.Keypoint;
import dev.plumbline.domain.geometry.Keypoints;
import dev.plumbline.domain.geometry.Shape;
import dev.plumbline.domain.geometry.ShapeKind;
import dev.plumbline.domain.geometry.Visibility;
import dev.plumbline.domain.label.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes from a data set what a format cannot carry, and counts it. Writers are given what is left, so that what an export loses is
 * the same for all of them and is never found out by surprise: reading back what was written gives what this left.
 */
public final class Reduction {

    private static final Pattern WHOLE = Pattern.compile("0|[1-9][0-9]{0,14}");

    private static final Pattern TRACK = Pattern.compile("[1-9][0-9]{0,8}");

    private final Capabilities can;
    private final WritableValues values;
    private final LossCount count;
    private final Set<String> used = new HashSet<>();
    private final Set<String> names = new HashSet<>();
    private final Set<String> tracks = new HashSet<>();
    private final Set<String> classes = new HashSet<>();
    private int nextGroup = 1;
    private int nextNumber;

    public Reduction(Format format) {
        this(format.title(), format.capabilities());
    }

    /** @param format what its losses call it */
    public Reduction(String format, Capabilities can) {
        this.can = can;
        this.count = new LossCount(format, can);
        this.values = new WritableValues(can);
        this.nextNumber = can.frameNames().first();
    }

    /** In the order in which they were met. */
    public List<Loss> losses() {
        return count.losses();
    }

    public Head head(Head head) {
        classes.addAll(head.names());
        return new HeadReduction(count).of(head);
    }

    /** Called when all frames have been seen: only then it is known which classes have no label. */
    public void end(Head head) {
        if (!can.has(Feature.UNUSED_CLASSES)) {
            long unused = head.names().stream()
                    .distinct()
                    .filter(name -> !used.contains(name))
                    .count();
            if (unused > 0) {
                count.lose(Feature.UNUSED_CLASSES, unused);
            }
        }
    }

    /** Null when nothing of the frame can be said. */
    public @Nullable Frame frame(Frame frame) {
        List<Annotation> left = new ArrayList<>();
        nextGroup = 1
                + frame.annotations().stream().mapToInt(Annotation::group).max().orElse(0);
        for (Annotation annotation : frame.annotations()) {
            left.addAll(annotation(annotation, frame.size()));
        }
        if (!can.has(Feature.OVERLAPS)) {
            Layers layers = new Layers(left);
            left = layers.uncovered();
            if (layers.cut() > 0) {
                count.lose(Feature.OVERLAPS, layers.cut());
            }
            if (layers.hidden() > 0) {
                count.lose(Feature.OVERLAPS.noun(), layers.hidden(), "dropped, they are covered altogether");
            }
        }
        if (left.isEmpty() && !count.kept(Feature.EMPTY_FRAMES, 1)) {
            return null;
        }
        Integer number = number(frame);
        return new Frame(
                name(frame, number),
                count.kept(Feature.FRAME_SIZES, frame.size()),
                count.kept(Feature.SUBSETS, frame.subset()),
                number,
                left,
                scene(frame.scene()));
    }

    private @Nullable Integer number(Frame frame) {
        if (can.frameNames().pattern().isEmpty()) {
            return count.kept(Feature.FRAME_NUMBERS, frame.number());
        }
        Integer own = frame.number();
        if (can.has(Feature.FRAME_NUMBERS) && own != null && own >= nextNumber) {
            nextNumber = own + 1;
            return own;
        }
        if (own != null && own != nextNumber) {
            count.lose(Feature.FRAME_NUMBERS, 1);
        }
        return nextNumber++;
    }

    private String name(Frame frame, @Nullable Integer number) {
        if (number == null || can.frameNames().pattern().isEmpty()) {
            // Without their subsets two frames may have one name.
            boolean alone = can.has(Feature.SUBSETS) || names.add(frame.name()) || frame.subset() == null;
            return alone ? frame.name() : frame.subset() + "/" + frame.name();
        }
        String name = String.format(Locale.ROOT, can.frameNames().pattern(), number);
        if (!name.equals(frame.name())) {
            count.lose(Feature.FRAME_NAMES, 1);
        }
        return name;
    }

    private Map<String, Value> scene(Map<String, Value> given) {
        if (given.isEmpty() || can.has(Feature.SCENE)) {
            return values.of(given);
        }
        List<String> tags = can.has(Feature.TAGS) ? tags(given.get("tags")) : List.of();
        int lost = given.size() - (tags.isEmpty() ? 0 : 1);
        if (lost > 0) {
            count.lose(Feature.SCENE, lost);
        }
        List<String> said = new ArrayList<>(tags);
        if (!can.has(Feature.FREE_TAGS)) {
            said.retainAll(classes);
        }
        if (said.size() < tags.size()) {
            count.lose(Feature.FREE_TAGS, tags.size() - said.size());
        }
        return said.isEmpty() ? Map.of() : Map.of("tags", new Value.Choices(said));
    }

    /** Where a file does not say whether one may choose several, one tag is read as a choice. */
    private static List<String> tags(@Nullable Value value) {
        return switch (value) {
            case Value.Choices choices -> choices.options();
            case Value.Choice choice -> List.of(choice.option());
            case Value.Text _, Value.Number _ -> List.of();
            case null -> List.of();
        };
    }

    private List<Annotation> annotation(Annotation given, @Nullable FrameSize size) {
        if (given.is(Mark.CROWD) && !count.kept(Feature.CROWD, 1)) {
            return List.of();
        }
        ShapeKind kind = given.shape().kind();
        ShapeKind as = can.shapes().get(kind);
        Shape wanted = given.shape();
        if (as == null
                && given.region() != null
                && can.shapes().get(given.region().kind()) != null) {
            // Who learns to find objects wants the box of a person whose joints the format has no word for.
            count.lose(Reshaping.noun(kind), 1, "written as the outline given beside them");
            wanted = given.region();
            given = given.withRegion(null);
            as = can.shapes().get(wanted.kind());
        }
        if (as == null) {
            count.lose(Reshaping.noun(kind), 1, "dropped");
            return List.of();
        }
        Optional<Shape> reshaped = Reshaping.to(wanted, as, size);
        boolean isRegion = wanted != given.shape();
        if (wanted.kind() != as && (!isRegion || reshaped.isEmpty())) {
            count.lose(
                    Reshaping.noun(wanted.kind()),
                    1,
                    reshaped.isPresent() ? Reshaping.becomes(as) : "dropped, they cover nothing");
        }
        reshaped = reshaped.flatMap(shape -> inside(shape, size));
        if (reshaped.isEmpty()) {
            return List.of();
        }
        used.add(given.className());
        return pieces(said(given, reshaped.get(), size));
    }

    private Optional<Shape> inside(Shape shape, @Nullable FrameSize size) {
        if (can.has(Feature.OUTSIDE) || size == null || FrameEdge.holds(shape, size)) {
            return Optional.of(shape);
        }
        Optional<Shape> cut = FrameEdge.cut(shape, size);
        count.lose(
                Feature.OUTSIDE.noun(),
                1,
                cut.isPresent() ? Feature.OUTSIDE.becomes() : "dropped, nothing of them is inside");
        return cut;
    }

    private Annotation said(Annotation given, Shape shape, @Nullable FrameSize size) {
        Annotation left = new Annotation(
                id(given.id()),
                given.className(),
                seen(shape),
                region(given.region(), size),
                attributes(given.attributes()),
                track(given.track()),
                given.group() != 0 && count.kept(Feature.GROUPS, 1) ? given.group() : 0,
                zOrder(given.zOrder()),
                given.marks(),
                count.kept(Feature.CONFIDENCE, given.confidence()),
                count.kept(Feature.ANNOTATORS, given.annotator()),
                given.area());
        if (left.track() == null) {
            count.kept(Feature.UNTRACKED, 1);
        }
        left = mark(left, Mark.OCCLUDED, Feature.OCCLUDED);
        left = mark(left, Mark.TRUNCATED, Feature.TRUNCATED);
        return mark(left, Mark.DIFFICULT, Feature.DIFFICULT);
    }

    /** Where labels cannot cover one another, it still says which of them is cut off. */
    private int zOrder(int given) {
        boolean said = given == 0 || count.kept(Feature.Z_ORDER, 1);
        return said || !can.has(Feature.OVERLAPS) ? given : 0;
    }

    /** Whoever numbers tracks, numbers them from 1: 0 is none to some. */
    private @Nullable String track(@Nullable String given) {
        String track = count.kept(Feature.TRACKS, given);
        if (track != null && !TRACK.matcher(track).matches() && !can.has(Feature.TRACK_NAMES) && tracks.add(track)) {
            count.lose(Feature.TRACK_NAMES, 1);
        }
        return track;
    }

    private @Nullable String id(@Nullable String given) {
        String id = count.kept(Feature.IDS, given);
        return id == null || WHOLE.matcher(id).matches() || count.kept(Feature.TEXT_IDS, 1) ? id : null;
    }

    private Shape seen(Shape shape) {
        if (!(shape instanceof Keypoints keypoints) || can.has(Feature.HIDDEN_KEYPOINTS)) {
            return shape;
        }
        List<Keypoint> points = new ArrayList<>();
        for (Keypoint point : keypoints.points()) {
            boolean hidden = point.visibility() == Visibility.HIDDEN && !count.kept(Feature.HIDDEN_KEYPOINTS, 1);
            points.add(hidden ? Keypoint.visible(point.x(), point.y()) : point);
        }
        return new Keypoints(points);
    }

    private @Nullable Shape region(@Nullable Shape whole, @Nullable FrameSize size) {
        if (whole == null) {
            return null;
        }
        Shape given = whole;
        if (!can.has(Feature.OUTSIDE) && size != null && !FrameEdge.holds(whole, size)) {
            count.lose(Feature.REGION_BOXES.noun() + " that reach out of the frame", 1, Feature.OUTSIDE.becomes());
            given = FrameEdge.cut(whole, size).orElse(null);
        }
        if (given == null || given instanceof Box) {
            return can.has(Feature.REGIONS) ? given : count.kept(Feature.REGION_BOXES, given);
        }
        if (count.kept(Feature.REGIONS, 1)) {
            return Reshaping.hasHoles(given) && !can.has(Feature.HOLES) ? Reshaping.cutOpen(given) : given;
        }
        return can.has(Feature.REGION_BOXES) ? Reshaping.box(given.bounds()) : null;
    }

    private Annotation mark(Annotation annotation, Mark mark, Feature feature) {
        return !annotation.is(mark) || count.kept(feature, 1) ? annotation : annotation.without(mark);
    }

    private List<Annotation> pieces(Annotation annotation) {
        Shape shape = annotation.shape();
        if (Reshaping.hasHoles(shape) && !count.kept(Feature.HOLES, 1)) {
            shape = Reshaping.cutOpen(shape);
        }
        List<Shape> parts = Reshaping.parts(shape);
        if (parts.size() < 2 || count.kept(Feature.PARTS, 1)) {
            return List.of(annotation.withShape(shape));
        }
        int group = annotation.group() != 0 || !can.has(Feature.GROUPS) ? annotation.group() : nextGroup++;
        return parts.stream()
                .map(part -> annotation.withShape(part).withGroup(group).withId(null))
                .toList();
    }

    private Map<String, Value> attributes(Map<String, Value> given) {
        if (given.isEmpty()) {
            return given;
        }
        if (can.has(Feature.ATTRIBUTES)) {
            return values.of(given);
        }
        Map<String, Value> left = new TreeMap<>(given);
        left.keySet().retainAll(can.attributes());
        if (left.size() < given.size()) {
            count.lose(Feature.ATTRIBUTES, given.size() - left.size());
        }
        return values.of(left);
    }
}
