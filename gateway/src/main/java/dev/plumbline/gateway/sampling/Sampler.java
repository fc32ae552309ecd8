package dev.plumbline.gateway.sampling;

import dev.plumbline.domain.Command;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.sampling.SamplingCommand.DeclareSeedLost;
import dev.plumbline.domain.sampling.SamplingCommand.SampleSubmission;
import dev.plumbline.domain.trend.IsoWeek;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.catalogue.OntologyVersions;
import dev.plumbline.projections.project.ProjectDoc;
import dev.plumbline.projections.sampling.Draws;

/** Finds the seed that a submission is drawn with. Blocks on storage. */
public final class Sampler {
    private final ReadSide read;
    private final Seeds seeds;

    public Sampler(ReadSide read, Seeds seeds) {
        this.read = read;
        this.seeds = seeds;
    }

    /**
     * Draws it with the first week from this on whose seed is not known to everybody. Where the seed is lost that is told, and
     * it is drawn when it is asked for again.
     */
    public Command sample(ProjectDoc project, TaskId task, PersonId annotator, IsoWeek from) {
        var week = from;
        while (true) {
            var draw = read.get(Projections.DRAWS, Draws.key(project.id(), week));
            if (draw.isEmpty()) {
                return sample(project, task, annotator, week, 1);
            }
            var latest = draw.get().latest();
            if (latest.lost()) {
                return sample(project, task, annotator, week, latest.round() + 1);
            }
            if (latest.open()) {
                return seeds.find(project.id(), week, latest.round()).isPresent()
                        ? sample(project, task, annotator, week, latest.round())
                        : new DeclareSeedLost(project.id(), week, latest.round());
            }
            week = week.next();
        }
    }

    private Command sample(ProjectDoc project, TaskId task, PersonId annotator, IsoWeek week, int round) {
        var ontology = read.get(
                        Projections.ONTOLOGY_VERSIONS,
                        OntologyVersions.key(project.ontology(), project.ontologyVersion()))
                .orElseThrow();
        var seed = seeds.make(project.id(), week, round);
        return new SampleSubmission(task, project.id(), annotator, ontology.skills(), week, round, seed);
    }
}
