package dev.plumbline.gateway.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Classes by number, for formats that number them: in the order of the head, from 0. */
public final class ClassNumbers {

    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    public ClassNumbers(Head head) {
        head.names().forEach(name -> numbers.putIfAbsent(name, numbers.size()));
    }

    public int of(String className) {
        Integer number = numbers.get(className);
        if (number == null) {
            throw new IllegalStateException("The head of the data set has no class " + className);
        }
        return number;
    }

    /** Names in the order of their numbers. */
    public List<String> names() {
        return List.copyOf(numbers.keySet());
    }
}
