package dev.plumbline.gateway.http;

import java.util.Map;
import java.util.TreeMap;

/** Everything that somebody can read, by every door that there is. */
final class Crawl {
    private Crawl() {}

    /**
     * The answers to all operations that read, of those whose paths have no other variables than these.
     *
     * @param at the value of each variable of a path
     * @return by operation
     */
    static Map<String, Client.Answer> of(Client person, Map<String, String> at) {
        return of(person, "", at);
    }

    /** Of those about one task. */
    static Map<String, Client.Answer> ofTask(Client person, String task) {
        return of(person, ":task", Map.of("task", task));
    }

    private static Map<String, Client.Answer> of(Client person, String about, Map<String, String> at) {
        var answers = new TreeMap<String, Client.Answer>();
        for (var operation : Contract.load().operations()) {
            if (operation.open() || operation.writes() || !operation.path().contains(about)) {
                continue;
            }
            var path = operation.path();
            for (var variable : at.entrySet()) {
                path = path.replaceAll(":" + variable.getKey() + "\\b", variable.getValue());
            }
            if (path.contains(":") && !path.contains("label:")) {
                continue;
            }
            if (operation.id().matches("(report|export)(Truth|Label).*")) {
                path += "?format=coco";
            }
            answers.put(operation.id(), person.get(path));
        }
        return answers;
    }
}
