package dev.plumbline.gateway.reviewer;

import dev.plumbline.domain.label.Label;
import dev.plumbline.domain.ontology.Attribute;
import dev.plumbline.domain.ontology.ObjectClass;
import dev.plumbline.domain.ontology.Ontology;
import dev.plumbline.domain.review.ReviewItem;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.catalogue.OntologyVersions;
import dev.plumbline.projections.submission.Submissions;
import dev.plumbline.projections.task.TaskDoc;
import java.util.List;

/** What an item of a submission is called: an object as on the canvas, by its class and number, a value of the scene by its question. */
final class ItemNames {
    private final ReadSide read;

    ItemNames(ReadSide read) {
        this.read = read;
    }

    String of(TaskDoc task, ReviewItem item) {
        var ontology = read.get(
                        Projections.ONTOLOGY_VERSIONS, OntologyVersions.key(task.ontology(), task.ontologyVersion()))
                .orElseThrow();
        return item.isScene() ? question(ontology, item) : object(task, ontology, item);
    }

    private String object(TaskDoc task, Ontology ontology, ReviewItem item) {
        List<Label> objects = read.get(Projections.SUBMISSIONS, Submissions.key(task.project(), task.id()))
                .map(submission -> submission.labels().objects())
                .orElse(List.of());
        for (int i = 0; i < objects.size(); i++) {
            var object = objects.get(i);
            if (object.id().value().equals(item.subject())) {
                var name = ontology.objectClass(object.classKey())
                        .map(ObjectClass::name)
                        .orElse(object.classKey());
                return "%s %d".formatted(name, i + 1);
            }
        }
        return item.subject();
    }

    private static String question(Ontology ontology, ReviewItem item) {
        return ontology.scene().stream()
                .filter(attribute -> attribute.key().equals(item.subject()))
                .map(Attribute::name)
                .findFirst()
                .orElse(item.subject());
    }
}
