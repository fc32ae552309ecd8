package dev.plumbline.gateway.exports;

import dev.plumbline.domain.ontology.Ontology;
import java.util.stream.Stream;

/**
 * One data set to be written.
 *
 * @param name   of its folder where an export has several; empty where it has one
 * @param frames in the order they are written, read one by one; each is there once
 */
record DataSet(String name, Ontology ontology, Stream<Labelled> frames) {}
