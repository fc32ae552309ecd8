package dev.plumbline.gateway.cli;

import dev.plumbline.gateway.problem.Problem;
import dev.plumbline.gateway.problem.Problem.Place;
import java.util.List;

/** A problem for people to read in a terminal. */
final class ProblemText {

    private ProblemText() {}

    static String of(Problem problem) {
        StringBuilder text = new StringBuilder(problem.detail());
        List<Place> more = problem.errors().stream().skip(1).toList();
        more.forEach(place -> text.append("\n  ").append(place.detail()));
        return text.append('\n').append(problem.remedy()).toString();
    }
}
