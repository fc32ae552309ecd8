package dev.plumbline.gateway.format;

import dev.plumbline.gateway.problem.Refused;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Several files as one data set, each a subset; frames that are of one already stay in theirs. */
public final class JoinedReader implements FrameReader {

    private final List<FrameReader> readers;
    private final List<String> subsets;
    private int current;

    /** @param subsets what each is called; empty when it has no name */
    public JoinedReader(List<FrameReader> readers, List<String> subsets) {
        this.readers = List.copyOf(readers);
        this.subsets = List.copyOf(subsets);
    }

    /** Classes of all, by name. */
    @Override
    public Head head() {
        Map<String, LabelClass> classes = new LinkedHashMap<>();
        readers.forEach(reader -> reader.head().classes().forEach(each -> classes.putIfAbsent(each.name(), each)));
        return new Head(List.copyOf(classes.values()), List.of());
    }

    @Override
    public @Nullable Frame next() throws IOException, Refused {
        for (; current < readers.size(); current++) {
            Frame frame = readers.get(current).next();
            if (frame != null) {
                boolean own = frame.subset() != null || subsets.get(current).isEmpty();
                String subset = own ? frame.subset() : subsets.get(current);
                return new Frame(
                        frame.name(), frame.size(), subset, frame.number(), frame.annotations(), frame.scene());
            }
        }
        return null;
    }

    @Override
    public double share() {
        return current == readers.size()
                ? 1
                : (current + Math.max(0, readers.get(current).share())) / readers.size();
    }

    @Override
    public void close() throws IOException {
        for (FrameReader reader : readers) {
            reader.close();
        }
    }
}
