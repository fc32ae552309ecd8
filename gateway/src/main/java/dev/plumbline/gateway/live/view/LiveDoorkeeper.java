package dev.plumbline.gateway.live.view;

import dev.plumbline.domain.BenchmarkId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.SpecId;
import dev.plumbline.domain.account.Accounts.Holding;
import dev.plumbline.gateway.access.Caller;
import dev.plumbline.gateway.access.Policy;
import dev.plumbline.gateway.access.Thing;
import dev.plumbline.gateway.live.protocol.Reading;
import dev.plumbline.gateway.live.protocol.Room;
import dev.plumbline.gateway.live.room.Doorkeeper;
import dev.plumbline.projections.project.ProjectDoc;
import java.util.Set;
import java.util.stream.Collectors;

/** The policy's word on rooms, from the documents in memory. Confined to the rooms' thread. */
final class LiveDoorkeeper implements Doorkeeper {
    private final LiveDocuments documents;

    LiveDoorkeeper(LiveDocuments documents) {
        this.documents = documents;
    }

    @Override
    public boolean admits(PersonId person, Room room) {
        var caller = caller(person);
        return switch (room) {
            case Room.OfTask(var task) ->
                Policy.allows(
                        "joinTask",
                        caller,
                        documents
                                .task(task)
                                .map(doc -> Thing.task(
                                                doc.project(),
                                                doc.annotator(),
                                                doc.released(),
                                                annotators(doc.benchmark()))
                                        .hiddenFrom(documents.blindTo(task)))
                                .orElse(Thing.NONE));
            case Room.OfProject(var project) -> Policy.allows("joinProject", caller, project(project));
            case Room.OfSpec(var spec) -> Policy.allows("joinSpec", caller, spec(spec));
            case Room.OfReading(var reading) -> admits(caller, reading);
            case Room.OfPerson(var whose) -> Policy.allows("joinMe", caller, Thing.of(whose));
        };
    }

    /** Whoever may read it: the doors are those of the HTTP interface. */
    private boolean admits(Caller caller, Reading reading) {
        return switch (reading) {
            case Reading.OfTrend trend -> Policy.allows("readPersonTrend", caller, project(trend.project()));
            case Reading.OfReviewers(var project) -> Policy.allows("listReviewers", caller, project(project));
            case Reading.OfSessions(var project) -> Policy.allows("listCalibrationSessions", caller, project(project));
            case Reading.OfEdgeCases(var project) -> Policy.allows("listEdgeCases", caller, project(project));
            case Reading.OfCalibrationSets(var project) ->
                Policy.allows("listCalibrationSets", caller, project(project));
            case Reading.OfContests(var project) -> Policy.allows("listContests", caller, project(project));
            case Reading.OfStatistics(var spec) ->
                Policy.allows(
                        "readSpecStatistics",
                        caller,
                        documents
                                .specs
                                .get(spec.value())
                                .map(_ -> Thing.WORKSPACE)
                                .orElse(Thing.NONE));
        };
    }

    private Caller caller(PersonId person) {
        var roles = documents
                .people
                .get(person.value())
                .map(doc -> doc.roles().stream()
                        .map(held -> new Holding(held.role(), held.project()))
                        .collect(Collectors.toUnmodifiableSet()));
        return new Caller(person, roles.orElse(Set.of()));
    }

    private Thing project(ProjectId id) {
        return documents
                .projects
                .get(id.value())
                .map(project -> Thing.project(id, annotators(project.benchmark())))
                .orElse(Thing.NONE);
    }

    /** One that is published, or that somebody began. */
    private Thing spec(SpecId id) {
        boolean known = documents.specs.get(id.value()).isPresent()
                || !documents.standings.under(id.value()).isEmpty();
        return known ? Thing.WORKSPACE : Thing.NONE;
    }

    /** Who is shown a benchmark's ground truth sees what these people are graded by. */
    private Set<PersonId> annotators(BenchmarkId benchmark) {
        return documents.projects.all().stream()
                .filter(project -> project.benchmark().equals(benchmark))
                .map(ProjectDoc::annotators)
                .flatMap(annotators -> annotators.stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
