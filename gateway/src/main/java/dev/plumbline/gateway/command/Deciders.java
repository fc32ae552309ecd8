package dev.plumbline.gateway.command;

import dev.plumbline.domain.Decider;
import dev.plumbline.domain.account.Accounts;
import dev.plumbline.domain.batch.Batches;
import dev.plumbline.domain.benchmark.Benchmarks;
import dev.plumbline.domain.bias.Comparisons;
import dev.plumbline.domain.contest.Contests;
import dev.plumbline.domain.dataset.Datasets;
import dev.plumbline.domain.disagreement.Weeks;
import dev.plumbline.domain.drift.Calibrations;
import dev.plumbline.domain.edgecase.EdgeCases;
import dev.plumbline.domain.feedback.Feedback;
import dev.plumbline.domain.ontology.Ontologies;
import dev.plumbline.domain.practice.Hints;
import dev.plumbline.domain.project.Projects;
import dev.plumbline.domain.ramp.Ramps;
import dev.plumbline.domain.recalculation.Recalculations;
import dev.plumbline.domain.review.Reviews;
import dev.plumbline.domain.review.correction.Corrections;
import dev.plumbline.domain.reviewer.Reviewers;
import dev.plumbline.domain.sampling.Sampling;
import dev.plumbline.domain.score.Scores;
import dev.plumbline.domain.session.CalibrationSessions;
import dev.plumbline.domain.spec.Specs;
import dev.plumbline.domain.spectest.SpecTests;
import dev.plumbline.domain.stroke.Strokes;
import dev.plumbline.domain.submission.Submissions;
import dev.plumbline.domain.task.Tasks;
import dev.plumbline.domain.work.Work;
import java.util.List;

/** Every capability that takes commands. */
final class Deciders {
    static final List<Decider<?, ?>> ALL = List.of(
            new Accounts(),
            new Datasets(),
            new Ontologies(),
            new Benchmarks(),
            new Projects(),
            new Tasks(),
            new Work(),
            new Strokes(),
            new Submissions(),
            new Scores(),
            new Comparisons(),
            new Recalculations(),
            new Reviews(),
            new Reviewers(),
            new CalibrationSessions(),
            new EdgeCases(),
            new Corrections(),
            new Contests(),
            new Sampling(),
            new Feedback(),
            new Ramps(),
            new Batches(),
            new Hints(),
            new Weeks(),
            new Calibrations(),
            new Specs(),
            new SpecTests());

    private Deciders() {}
}
