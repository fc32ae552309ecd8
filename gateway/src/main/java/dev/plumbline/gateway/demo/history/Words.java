package dev.plumbline.gateway.demo.history;

import dev.plumbline.domain.ontology.AttributePath;
import dev.plumbline.gateway.demo.history.Judgement.Fault;
import java.util.List;
import java.util.random.RandomGenerator;

/** What a reviewer writes about a fault: why it is wrong, what is right, and where the spec says so. */
record Words(String note, String clause) {
    private static final List<Words> BOUNDARY = List.of(
            new Words(
                    "Your line runs inside the outermost edge all the way round. Put the vertices on the tips, not on the"
                            + " shaded rim below them.",
                    "4.2.1"),
            new Words("The line cuts across a gap between two petals. Follow the edge into it.", "4.2.1"),
            new Words(
                    "On a blurred edge the line belongs where it is half as bright as the object; yours lies further"
                            + " out.",
                    "4.3.2"),
            new Words("The front head is drawn whole, the one behind stops at its edge; here they overlap.", "4.1.1"));
    private static final List<Words> CLASS = List.of(
            new Words("This head has no petals and no seeds left, so it is a bud and not a flower.", "3.4.1"),
            new Words("It is still closed: a bud until the first petals stand apart.", "3.4.1"));
    private static final List<Words> MISSED = List.of(
            new Words("There is one more, blurred, but over 30 px and with an edge that can be followed.", "3.1.1"),
            new Words("The frame cuts it off, and what is left is large enough: it is labelled too.", "3.1.1"));
    private static final List<Words> SPURIOUS =
            List.of(new Words("Its edge cannot be followed for half of its length, so it stays unlabelled.", "3.1.1"));
    private static final List<Words> OCCLUSION = List.of(
            new Words("The frame does not count: only what other objects hide is occlusion.", "5.3.1"),
            new Words(
                    "The stalk in front hides more than you chose; estimate the hidden part of the outline.", "5.3.1"));
    private static final List<Words> COLOUR =
            List.of(new Words("By daylight this is white, with the sun behind it.", "5.2.1"));
    private static final List<Words> SPECIES =
            List.of(new Words("This picture does not show which it is: choose other.", "5.1.1"));
    private static final List<Words> SCENE =
            List.of(new Words("Say where the picture was taken before you submit.", "6.1.1"));

    static Words about(Fault fault, RandomGenerator random) {
        var choice = switch (fault.kind()) {
            case BOUNDARY, IDENTITY -> BOUNDARY;
            case CLASS -> CLASS;
            case MISSED -> MISSED;
            case SPURIOUS -> SPURIOUS;
            case ATTRIBUTE, TEXT ->
                switch (AttributePath.key(fault.path())) {
                    case "occlusion" -> OCCLUSION;
                    case "colour" -> COLOUR;
                    case "scene" -> SCENE;
                    default -> SPECIES;
                };
        };
        return choice.get(random.nextInt(choice.size()));
    }
}
