/** Ontologies from what files declare, as the server takes them. */
@NullMarked
package dev.plumbline.gateway.format.ontology;

import org.jspecify.annotations.NullMarked;
