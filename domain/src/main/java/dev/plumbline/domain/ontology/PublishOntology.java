package dev.plumbline.domain.ontology;

import dev.plumbline.domain.Command;
import dev.plumbline.domain.PersonId;

/** Publishes the next version of an ontology; version 1 creates it. */
public record PublishOntology(Ontology ontology, PersonId by) implements Command {}
