package dev.plumbline.domain.bias;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was answered about a frame as a whole.
 *
 * @param answers by path, see {@link ComparedSubmission}
 */
public record SceneAnswers(String submission, Map<String, Answer> answers) {

    public SceneAnswers {
        answers = Collections.unmodifiableMap(new TreeMap<>(answers));
    }
}
