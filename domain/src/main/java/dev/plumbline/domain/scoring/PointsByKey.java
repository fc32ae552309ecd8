package dev.plumbline.domain.scoring;

import dev.plumbline.domain.ontology.AttributePath;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Points for attributes or scene classifications.
 *
 * @param named  by attribute path ({@code species/dahlia/colour}) or by key, the path's last segment ({@code colour}); the path
 *               goes before the key
 * @param others for every attribute that is not named
 */
public record PointsByKey(Map<String, Double> named, double others) {

    public static final PointsByKey NONE = new PointsByKey(Map.of(), 0);

    public PointsByKey {
        named = Collections.unmodifiableMap(new TreeMap<>(named));
    }

    public double of(String path) {
        Double exact = named.get(path);
        return exact != null ? exact : named.getOrDefault(AttributePath.key(path), others);
    }
}
