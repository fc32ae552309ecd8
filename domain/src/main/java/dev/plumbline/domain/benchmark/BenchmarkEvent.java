package dev.plumbline.domain.benchmark;

import dev.plumbline.domain.BenchmarkId;
import dev.plumbline.domain.DatasetId;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.OntologyId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.Tag;
import dev.plumbline.domain.Tags;
import dev.plumbline.domain.label.Labels;
import java.util.Set;

public sealed interface BenchmarkEvent extends Event {
    BenchmarkId benchmark();

    record BenchmarkCreated(
            BenchmarkId benchmark,
            String name,
            DatasetId dataset,
            OntologyId ontology,
            int ontologyVersion,
            PersonId by)
            implements BenchmarkEvent {
        @Override
        public Set<Tag> tags() {
            return Tags.of(Tag.benchmark(benchmark), Tag.person(by));
        }
    }

    /** @param revision 1, 2, 3, … of this frame's truth; the latest counts, once it is reviewed */
    record TruthProposed(BenchmarkId benchmark, FrameId frame, int revision, Labels labels, PersonId by)
            implements BenchmarkEvent {
        @Override
        public Set<Tag> tags() {
            return Tags.of(Tag.benchmark(benchmark), Tag.truth(benchmark, frame), Tag.person(by));
        }
    }

    /** A second person found the revision right. */
    record TruthReviewed(BenchmarkId benchmark, FrameId frame, int revision, PersonId by) implements BenchmarkEvent {
        @Override
        public Set<Tag> tags() {
            return Tags.of(Tag.benchmark(benchmark), Tag.truth(benchmark, frame), Tag.person(by));
        }
    }
}
