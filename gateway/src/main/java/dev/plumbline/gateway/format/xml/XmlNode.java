package dev.plumbline.gateway.format.xml;

import dev.plumbline.gateway.format.Decimals;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One element, read whole. Filled by {@link XmlRecords} and not changed afterwards. */
public final class XmlNode {

    private final String name;
    private final long line;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<XmlNode> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    XmlNode(String name, long line) {
        this.name = name;
        this.line = line;
    }

    void put(String attribute, String value) {
        attributes.put(attribute, value);
    }

    void add(XmlNode child) {
        children.add(child);
    }

    void add(String more) {
        text.append(more);
    }

    public String name() {
        return name;
    }

    /** Where it begins, from 1. */
    public long line() {
        return line;
    }

    public List<XmlNode> children() {
        return children;
    }

    public List<XmlNode> children(String childName) {
        return children.stream().filter(child -> child.name.equals(childName)).toList();
    }

    public Optional<XmlNode> child(String childName) {
        return children.stream().filter(child -> child.name.equals(childName)).findFirst();
    }

    /** The first one with this name at whatever depth. */
    public Optional<XmlNode> below(String childName) {
        return child(childName)
                .or(() -> children.stream()
                        .flatMap(child -> child.below(childName).stream())
                        .findFirst());
    }

    /** Its own text as it stands. */
    public String text() {
        return text.toString();
    }

    /** Text of a child without the blanks around it; empty when there is none. */
    public String text(String childName) {
        return child(childName).map(child -> child.text().strip()).orElse("");
    }

    public String attribute(String attribute, String otherwise) {
        return attributes.getOrDefault(attribute, otherwise);
    }

    public boolean has(String attribute) {
        return attributes.containsKey(attribute);
    }

    public Map<String, String> attributes() {
        return attributes;
    }

    /** @throws IllegalArgumentException when it is missing or no number; the message is a sentence */
    public double number(String attribute) {
        String value = attributes.get(attribute);
        if (value == null) {
            throw new IllegalArgumentException("it has no %s.".formatted(attribute));
        }
        return number(attribute, value);
    }

    public double number(String attribute, double otherwise) {
        String value = attributes.get(attribute);
        return value == null || value.isEmpty() ? otherwise : number(attribute, value);
    }

    public int whole(String attribute, int otherwise) {
        double number = number(attribute, otherwise);
        if (number != Math.rint(number) || Math.abs(number) > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "its %s is %s and must be a whole number.".formatted(attribute, attributes.get(attribute)));
        }
        return (int) number;
    }

    private static double number(String attribute, String value) {
        try {
            return Decimals.parse(value.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("%s: %s".formatted(attribute, e.getMessage()), e);
        }
    }
}
