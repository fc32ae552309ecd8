package dev.plumbline.gateway.live.view;

import dev.plumbline.domain.ontology.Ontology;
import dev.plumbline.gateway.live.room.Places.Place;

/**
 * What never changes about a task.
 *
 * @param ontology the version that it is drawn with
 */
public record TaskFacts(Place place, Ontology ontology) {}
