package dev.plumbline.domain.benchmark;

import dev.plumbline.domain.BenchmarkId;
import dev.plumbline.domain.Command;
import dev.plumbline.domain.DatasetId;
import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.OntologyId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.label.Labels;
import dev.plumbline.domain.ontology.Ontology;

public sealed interface BenchmarkCommand extends Command {
    BenchmarkId benchmark();

    record CreateBenchmark(
            BenchmarkId benchmark,
            String name,
            DatasetId dataset,
            OntologyId ontology,
            int ontologyVersion,
            PersonId by)
            implements BenchmarkCommand {}

    /** @param ontology the benchmark's version, as it was published */
    record ProposeTruth(BenchmarkId benchmark, FrameId frame, Labels labels, Ontology ontology, PersonId by)
            implements BenchmarkCommand {}

    /** @param revision the one the reviewer looked at */
    record ReviewTruth(BenchmarkId benchmark, FrameId frame, int revision, PersonId by) implements BenchmarkCommand {}
}
