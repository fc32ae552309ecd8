package dev.plumbline.gateway.recalculation;

import dev.plumbline.domain.label.Labels;
import dev.plumbline.domain.ontology.Ontology;
import dev.plumbline.domain.project.Purpose;
import dev.plumbline.domain.scoring.FrameScore;
import dev.plumbline.domain.scoring.FrameToScore;
import dev.plumbline.domain.scoring.Scorer;
import dev.plumbline.domain.scoring.ScoringFunction;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.catalogue.OntologyVersions;
import dev.plumbline.projections.catalogue.TruthRevisions;
import dev.plumbline.projections.catalogue.Truths;
import dev.plumbline.projections.project.ProjectDoc;
import dev.plumbline.projections.submission.Submission;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Scores the submissions of one project again. Each is compared with the revision of the truth that its latest score was
 * made with, so that the scoring is all that changes; what has no score yet, with the revision that counts now. Any thread.
 */
final class Rescoring {
    private static final Logger LOG = LoggerFactory.getLogger(Rescoring.class);
    private static final int FRAMES_KEPT = 1_024;

    private final ReadSide read;
    private final ProjectDoc project;
    private final Ontology ontology;
    private final Map<String, Labels> truths = new LinkedHashMap<>(FRAMES_KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Labels> eldest) {
            return size() > FRAMES_KEPT;
        }
    };

    /** @param truthRevision what it was compared with */
    record Rescored(int truthRevision, FrameScore score) {}

    Rescoring(ReadSide read, ProjectDoc project) {
        this.read = read;
        this.project = project;
        this.ontology = read.get(
                        Projections.ONTOLOGY_VERSIONS,
                        OntologyVersions.key(project.ontology(), project.ontologyVersion()))
                .orElseThrow();
    }

    /** Empty for real work, which is reviewed and not scored, where the frame has no reviewed truth, or where what was drawn does not fit the ontology any more. */
    Optional<Rescored> score(Submission submission, ScoringFunction scoring) {
        int revision = submission.score() == null ? reviewed(submission) : submission.truthRevision();
        if (revision == 0 || project.purpose() == Purpose.LIVE) {
            return Optional.empty();
        }
        try {
            var score = Scorer.score(work(submission, revision), ontology, scoring);
            return Optional.of(new Rescored(revision, score));
        } catch (IllegalArgumentException e) {
            LOG.warn("Task {} cannot be scored again: {}", submission.task(), e.getMessage());
            return Optional.empty();
        }
    }

    private FrameToScore work(Submission submission, int revision) {
        var size = read.get(Projections.FRAMES, submission.frame().value())
                .map(frame -> frame.image().size())
                .orElse(null);
        return new FrameToScore(truth(submission, revision), submission.labels(), size);
    }

    private int reviewed(Submission submission) {
        return read.get(Projections.TRUTHS, Truths.key(project.benchmark(), submission.frame()))
                .map(truth -> truth.reviewedRevision())
                .orElse(0);
    }

    private Labels truth(Submission submission, int revision) {
        var key = TruthRevisions.key(project.benchmark(), submission.frame(), revision);
        synchronized (truths) {
            var known = truths.get(key);
            if (known != null) {
                return known;
            }
        }
        var found = read.get(Projections.TRUTH_REVISIONS, key).orElseThrow();
        synchronized (truths) {
            truths.put(key, found);
        }
        return found;
    }
}
