package dev.plumbline.domain.scoring;

import dev.plumbline.domain.LabelId;
import dev.plumbline.domain.OntologyId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.geometry.Box;
import dev.plumbline.domain.geometry.Shape;
import dev.plumbline.domain.geometry.ShapeKind;
import dev.plumbline.domain.label.Label;
import dev.plumbline.domain.label.Labels;
import dev.plumbline.domain.label.Value;
import dev.plumbline.domain.ontology.Attribute;
import dev.plumbline.domain.ontology.AttributeKind;
import dev.plumbline.domain.ontology.ObjectClass;
import dev.plumbline.domain.ontology.Ontology;
import dev.plumbline.domain.ontology.Option;
import dev.plumbline.domain.scoring.MatchingRule.ClassRule;
import java.util.List;
import java.util.Map;

/** A garden of flowers and buds: species, under it a colour, a list of visitors, and the place as a whole. */
final class Garden {

    private static final Attribute COLOUR = new Attribute(
            "colour",
            "Colour",
            AttributeKind.RADIO,
            true,
            new SkillId("bloom-colour"),
            List.of(new Option("orange", "Orange"), new Option("yellow", "Yellow")));

    private static final Attribute SPECIES = new Attribute(
            "species",
            "Species",
            AttributeKind.RADIO,
            true,
            new SkillId("bloom-species"),
            List.of(new Option("dahlia", "Dahlia", List.of(COLOUR)), new Option("rose", "Rose", List.of(COLOUR))));

    private static final Attribute VISITORS = new Attribute(
            "visitors",
            "Visitors",
            AttributeKind.CHECKLIST,
            false,
            new SkillId("visitors"),
            List.of(new Option("bee", "Bee"), new Option("fly", "Fly"), new Option("ant", "Ant")));

    static final Ontology ONTOLOGY = new Ontology(
            new OntologyId("garden"),
            "Garden",
            1,
            List.of(
                    new ObjectClass(
                            "flower",
                            "Flower",
                            ShapeKind.BOX,
                            1,
                            new SkillId("bloom-boundary"),
                            new SkillId("bloom-class"),
                            List.of(SPECIES, VISITORS)),
                    new ObjectClass(
                            "bud",
                            "Bud",
                            ShapeKind.BOX,
                            2,
                            new SkillId("bud-boundary"),
                            new SkillId("bud-class"),
                            List.of(VISITORS))),
            List.of(new Attribute(
                    "place",
                    "Place",
                    AttributeKind.RADIO,
                    true,
                    new SkillId("place"),
                    List.of(new Option("garden", "Garden"), new Option("field", "Field")))));

    /** Species 100, colour 10, geometry 200 from IoU 0.85 to 1.00, scene 50. */
    static final ScoringFunction SCORING = new ScoringFunction(
            new ScoringVersion("garden", 3),
            new MatchingRule(0.5, ClassRule.SAME_CLASS_FIRST, true, 0),
            new GeometryPoints(200, new Curve.Linear(0.85, 1)),
            0,
            new PointsByKey(Map.of("species", 100.0, "colour", 10.0), 0),
            new PointsByKey(Map.of(), 50),
            new Spurious.AddsAvailable(),
            0);

    private Garden() {}

    static FrameScore score(Labels truth, Labels submitted) {
        return Scorer.score(truth, submitted, ONTOLOGY, SCORING);
    }

    static Labels objects(Label... labels) {
        return new Labels(List.of(labels), Map.of());
    }

    static Labels placed(String place, Label... labels) {
        return new Labels(List.of(labels), Map.of("place", new Value.Choice(place)));
    }

    static Label dahlia(String id, Shape shape, String colour) {
        return new Label(
                new LabelId(id),
                "flower",
                shape,
                Map.of("species", new Value.Choice("dahlia"), "species/dahlia/colour", new Value.Choice(colour)));
    }

    static Label bud(String id, Shape shape) {
        return new Label(new LabelId(id), "bud", shape, Map.of());
    }

    /** 100 px wide; with a truth of the same place and height 100, its IoU is height / 100. */
    static Box box(double x, double height) {
        return new Box(x, 0, 100, height);
    }
}
