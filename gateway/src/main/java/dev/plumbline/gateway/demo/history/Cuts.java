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
    private static final int NARROWEST = 200;
    private static final int WIDEST = 340;
    private static final int MOST_OBJECTS = 7;

    /** Two cuts whose corners are in the same field of this side are taken for the same. */
    private static final int APART_PX = 8;

    private static final int PLACES_TRIED = 60;
    private static final int PHOTOGRAPHS_TRIED = 200;

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
        for (int i = 0; i < PHOTOGRAPHS_TRIED; i++) {
            var photograph = photographs.get(random.nextInt(photographs.size()));
            for (int j = 0; j < PLACES_TRIED; j++) {
                var cut = tried(photograph);
                if (cut.isPresent()) {
                    return cut.get();
                }
            }
        }
        throw new IllegalStateException("The photographs give no more frames than " + taken.size());
    }

    private Optional<Cut> tried(DemoWorkspace.Frame frame) {
        int width = Math.min(frame.width(), random.nextInt(NARROWEST, WIDEST));
        int height = Math.min(frame.height(), 3 * width / 4);
        int x = random.nextInt(frame.width() - width + 1);
        int y = random.nextInt(frame.height() - height + 1);
        var place = new Cut.Place(x, y, random.nextBoolean());
        var corner = new Corner(frame.file(), x / APART_PX, y / APART_PX, place.mirrored());
        if (taken.contains(corner)) {
            return Optional.empty();
        }
        var cut = Cut.of(frame, place, new FrameSize(width, height))
                .filter(c ->
                        !c.truth().objects().isEmpty() && c.truth().objects().size() <= MOST_OBJECTS);
        cut.ifPresent(_ -> taken.add(corner));
        return cut;
    }
}
