package dev.plumbline.gateway.demo.history;

import dev.plumbline.domain.geometry.FrameSize;
import dev.plumbline.gateway.demo.DemoWorkspace;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Frames for half a year out of a dozen photographs: no two the same, and the next are others than those before. */
final class Cuts {
    private static final int NARROWEST = 240;
    private static final int WIDEST = 420;
    private static final int MOST_OBJECTS = 7;

    /** Two cuts whose corners are in the same field of this side are taken for the same. */
    private static final int APART_PX = 8;

    /** Of a photograph with so many objects as a cut may have there are so many times more cuts. */
    private static final int MOST_TRIES = 4_000;

    private record Corner(String photograph, int x, int y, boolean mirrored) {}

    private final List<DemoWorkspace.Frame> photographs;
    private final RandomGenerator random;
    private final Set<Corner> taken = new HashSet<>();

    /** @param photographs to cut frames from; those with more objects are cut more often */
    Cuts(List<DemoWorkspace.Frame> photographs, RandomGenerator random) {
        this.photographs = photographs.stream()
                .<DemoWorkspace.Frame>mapMulti((frame, times) -> {
                    for (int i = 0; i < Math.min(frame.labels().size(), MOST_OBJECTS); i++) {
                        times.accept(frame);
                    }
                })
                .toList();
        this.random = random;
    }

    /** So many that were not given before. */
    List<Cut> next(int count) {
        var cuts = new ArrayList<Cut>();
        while (cuts.size() < count) {
            cuts.add(next());
        }
        return cuts;
    }

    private Cut next() {
        for (int i = 0; i < MOST_TRIES; i++) {
            var cut = tried();
            if (cut.isPresent()) {
                return cut.get();
            }
        }
        throw new IllegalStateException("The photographs give no more frames than " + taken.size());
    }

    private Optional<Cut> tried() {
        var frame = photographs.get(random.nextInt(photographs.size()));
        int width = Math.min(frame.width(), random.nextInt(NARROWEST, WIDEST));
        int height = Math.min(frame.height(), 3 * width / 4);
        int x = random.nextInt(frame.width() - width + 1);
        int y = random.nextInt(frame.height() - height + 1);
        boolean mirrored = random.nextBoolean();
        var corner = new Corner(frame.file(), x / APART_PX, y / APART_PX, mirrored);
        if (taken.contains(corner)) {
            return Optional.empty();
        }
        var cut = Cut.of(frame, x, y, new FrameSize(width, height), mirrored)
                .filter(c ->
                        !c.truth().objects().isEmpty() && c.truth().objects().size() <= MOST_OBJECTS);
        cut.ifPresent(_ -> taken.add(corner));
        return cut;
    }
}
