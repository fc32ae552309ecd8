package dev.plumbline.domain.project;

import java.util.List;

/**
 * What a project tells its people.
 *
 * @param text      for annotators, plain text
 * @param clauses   of the spec, in order
 * @param phrasings sentences reviewers often need, offered when they write a disagreement
 */
public record Instructions(String text, List<Clause> clauses, List<String> phrasings) {
    public Instructions {
        clauses = List.copyOf(clauses);
        phrasings = List.copyOf(phrasings);
    }
}
