package dev.plumbline.gateway.format.cvat;

import dev.plumbline.domain.geometry.FrameSize;
import dev.plumbline.gateway.format.Annotation;
import dev.plumbline.gateway.format.Faults;
import dev.plumbline.gateway.format.Frame;
import dev.plumbline.gateway.format.FrameReader;
import dev.plumbline.gateway.format.Head;
import dev.plumbline.gateway.format.LabelClass;
import dev.plumbline.gateway.format.Unreadable;
import dev.plumbline.gateway.format.xml.XmlNode;
import dev.plumbline.gateway.format.xml.XmlRecords;
import dev.plumbline.gateway.problem.Refused;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tracks, turned into frames. The file goes through a video object by object, so the tracks are held while frames are made of them. */
final class CvatVideo implements FrameReader {

    private static final Pattern STEP = Pattern.compile("step=([1-9][0-9]{0,5})");
    /** Nine hours at thirty frames a second. A slip in a file is not to become ten million files of another format. */
    private static final int MAX_FRAMES = 1_000_000;

    private final Path path;
    private final Faults faults;
    private final Map<String, LabelClass> classes = new LinkedHashMap<>();
    private final Map<String, CvatTrack> tracks = new LinkedHashMap<>();
    private @Nullable FrameSize size;
    private int frame = Integer.MAX_VALUE;
    private int first = Integer.MAX_VALUE;
    private int last = -1;
    private int step = 1;

    private CvatVideo(Path path, Faults faults) {
        this.path = path;
        this.faults = faults;
    }

    static CvatVideo open(Path path, Faults faults) throws IOException, Refused {
        CvatVideo video = new CvatVideo(path, faults);
        video.readClasses();
        try (XmlRecords records = XmlRecords.open("cvat-video", path)) {
            int index = 0;
            for (XmlNode node = records.next(); node != null; node = records.next()) {
                if (node.name().equals("meta")) {
                    video.meta(node);
                } else if (node.name().equals("track")) {
                    video.track(node, index++);
                } else if (node.name().equals("image")) {
                    throw Unreadable.line(
                            "cvat-video",
                            path,
                            node.line(),
                            "here is an image, and it was to be read as video.",
                            "Read it as cvat.");
                }
            }
        }
        video.span();
        return video;
    }

    /** Labels that no {@code meta} declares are those that occur. */
    private void readClasses() throws IOException, Refused {
        try (XmlRecords records = XmlRecords.open("cvat-video", path)) {
            for (XmlNode node = records.next(); node != null; node = records.next()) {
                if (node.name().equals("meta")) {
                    classes.putAll(CvatHead.classes(Optional.of(node)));
                } else if (node.name().equals("track")
                        && !node.attribute("label", "").isEmpty()) {
                    String name = node.attribute("label", "");
                    classes.putIfAbsent(name, LabelClass.of(name));
                }
            }
        }
    }

    private void meta(XmlNode meta) {
        Optional<XmlNode> original = meta.below("original_size");
        try {
            size = original.isPresent()
                    ? new FrameSize(
                            Integer.parseInt(original.get().text("width")),
                            Integer.parseInt(original.get().text("height")))
                    : null;
        } catch (IllegalArgumentException e) {
            faults.add(
                    "/meta/original_size",
                    "The meta data (line %d)"
                            .formatted(original.map(XmlNode::line).orElse(meta.line())),
                    "width and height of original_size must be whole px.");
        }
        first = number(meta, "start_frame").orElse(first);
        last = number(meta, "stop_frame").orElse(last);
        Matcher filter = STEP.matcher(text(meta, "frame_filter"));
        if (filter.find()) {
            step = Integer.parseInt(filter.group(1));
        }
    }

    private static Optional<Integer> number(XmlNode meta, String name) {
        String text = text(meta, name);
        return text.matches("[0-9]{1,8}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private static String text(XmlNode meta, String name) {
        return meta.below(name).map(node -> node.text().strip()).orElse("");
    }

    private void track(XmlNode node, int index) {
        String className = node.attribute("label", "");
        if (node.has("label") && className.isEmpty()) {
            faults.unread("CVAT's tracks without a label", "left out");
            return;
        }
        String id = node.attribute("id", String.valueOf(index));
        CvatLabel labels = new CvatLabel(classes, faults);
        CvatTrack track = new CvatTrack();
        int group = group(node);
        int number = 0;
        for (XmlNode child : node.children()) {
            if (!CvatShape.isShape(child.name())) {
                continue;
            }
            try {
                int at = child.whole("frame", -1);
                if (at < 0) {
                    throw new IllegalArgumentException("it has no frame.");
                }
                boolean outside = child.attribute("outside", "0").equals("1");
                Annotation annotation = labels.of(child, className, size).withTrack(id);
                annotation = annotation.group() == 0 ? annotation.withGroup(group) : annotation;
                if (!track.put(at, new CvatTrack.Moment(annotation, outside))) {
                    throw new IllegalArgumentException("the track has two shapes on frame %d.".formatted(at));
                }
            } catch (IllegalArgumentException e) {
                faults.add(
                        "/track/%d/%d".formatted(index, number),
                        "Track %s, %s on frame %s (line %d)"
                                .formatted(id, child.name(), child.attribute("frame", "?"), child.line()),
                        String.valueOf(e.getMessage()));
            }
            number++;
        }
        if (tracks.putIfAbsent(id, track) != null) {
            faults.add("/track/" + index, "Track %s (line %d)".formatted(id, node.line()), "the id stands here twice.");
        }
    }

    /** Of the track, or of none: a group that is no number is nobody's loss. */
    private static int group(XmlNode node) {
        String text = node.attribute("group_id", "0");
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
    }

    /** From the first frame to the last, as the file says or as shapes are there. */
    private void span() throws Refused {
        for (CvatTrack track : tracks.values()) {
            if (!track.moments().isEmpty()) {
                first = Math.min(first, track.moments().firstKey());
                last = Math.max(last, track.moments().lastKey());
            }
        }
        if (last >= first && (last - first) / step > MAX_FRAMES) {
            throw Unreadable.file(
                    "cvat-video",
                    path,
                    "goes from frame %d to frame %d.".formatted(first, last),
                    "Check start_frame, stop_frame and the frames of its shapes.");
        }
        frame = first;
    }

    @Override
    public Head head() {
        return CvatHead.head(classes);
    }

    @Override
    public @Nullable Frame next() {
        if (frame > last) {
            return null;
        }
        List<Annotation> annotations = new ArrayList<>();
        for (CvatTrack track : tracks.values()) {
            Annotation annotation = track.at(frame);
            if (annotation != null) {
                annotations.add(annotation);
            }
        }
        Frame made = new Frame("frame_%06d.png".formatted(frame), size, null, frame, annotations, Map.of());
        frame += step;
        return made;
    }

    @Override
    public double share() {
        return last < first ? 1 : (double) (frame - first) / (last - first + 1);
    }
}
