package dev.plumbline.gateway.demo.history;

import dev.plumbline.domain.ontology.AttributePath;
import dev.plumbline.gateway.demo.history.Judgement.Fault;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * What a reviewer writes about a fault.
 *
 * @param note    why it is wrong
 * @param reading what is right
 * @param clause  that says so
 */
record Words(String note, String reading, String clause) {
    private static final List<Words> BOUNDARY = List.of(
            new Words(
                    "Your line runs inside the outermost edge all the way round.",
                    "Put the vertices on the tips, not on the shaded rim below them.",
                    "4.2.1"),
            new Words("The line cuts across a gap between two petals.", "Follow the edge into the gap.", "4.2.1"),
            new Words(
                    "On this blurred edge your line lies too far out.",
                    "It belongs where the edge is half as bright as the object.",
                    "4.3.2"),
            new Words(
                    "Your outline takes in a part of the object in front.",
                    "The front one is drawn whole, the one behind stops at its edge.",
                    "4.1.1"));
    private static final List<Words> CLASS = List.of(
            new Words("This head has no petals and no seeds left.", "It is a bud and not a flower.", "3.4.1"),
            new Words("It is still closed.", "A bud, until the first petals stand apart.", "3.4.1"));
    private static final List<Words> MISSED = List.of(
            new Words(
                    "There is one more: blurred, but large enough.",
                    "Over 30 px and with an edge that can be followed, it is labelled.",
                    "3.1.1"),
            new Words("The frame cuts this one off.", "What is left is large enough: it is labelled too.", "3.1.1"));
    private static final List<Words> SPURIOUS = List.of(new Words(
            "There is nothing here that could be told.", "Without an edge to follow it stays unlabelled.", "3.1.1"));
    private static final List<Words> OCCLUSION = List.of(
            new Words("You counted what the frame cuts off.", "Only what other objects hide is occlusion.", "5.3.1"),
            new Words("What is in front hides another share.", "Estimate the hidden part of the outline.", "5.3.1"));
    private static final List<Words> COLOUR =
            List.of(new Words("The light deceives here.", "By daylight it has the colour that I set.", "5.2.1"));
    private static final List<Words> SPECIES = List.of(
            new Words("The picture shows something else.", "I set what it shows; if in doubt, other.", "5.1.1"));
    private static final List<Words> SCENE = List.of(new Words(
            "The scene is not where this was taken.", "Look at the background: it tells the place.", "6.1.1"));

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
