package dev.plumbline.domain.bias;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What became of one object of the truth in a submission.
 *
 * @param submission  whose it is; any text that finds it again
 * @param truthClass  class key
 * @param chosenClass class key of its label; null when it was missed
 * @param size        of the truth
 * @param deviation   of the label's outline from the true one; null when it was missed, and between outlines that cannot be compared:
 *                    lines, points, a box around what is a polygon
 * @param attributes  answers by attribute path, one for each attribute of the truth; none when it was missed
 */
public record ComparedObject(
        String submission,
        String truthClass,
        @Nullable String chosenClass,
        ObjectSize size,
        @Nullable Deviation deviation,
        Map<String, Answer> attributes) {

    public ComparedObject {
        attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
    }

    public boolean wasMissed() {
        return chosenClass == null;
    }

    public boolean hasRightClass() {
        return truthClass.equals(chosenClass);
    }
}
