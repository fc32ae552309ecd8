package dev.plumbline.projections.catalogue;

import dev.plumbline.domain.BenchmarkId;
import dev.plumbline.domain.DatasetId;
import dev.plumbline.domain.OntologyId;

public record BenchmarkCard(BenchmarkId id, String name, DatasetId dataset, OntologyId ontology, int ontologyVersion) {}
