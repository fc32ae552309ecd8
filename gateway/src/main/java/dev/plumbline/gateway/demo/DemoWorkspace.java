package dev.plumbline.gateway.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.domain.BenchmarkId;
import dev.plumbline.domain.DatasetId;
import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.LabelId;
import dev.plumbline.domain.OntologyId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.account.Role;
import dev.plumbline.domain.dataset.ImageFile;
import dev.plumbline.domain.geometry.Shape;
import dev.plumbline.domain.label.Label;
import dev.plumbline.domain.label.Labels;
import dev.plumbline.domain.label.Value;
import dev.plumbline.domain.ontology.Ontology;
import dev.plumbline.domain.project.Clause;
import dev.plumbline.domain.project.Release;
import dev.plumbline.domain.scoring.ScoringFunction;
import dev.plumbline.domain.spec.Picture;
import dev.plumbline.domain.spec.Spec;
import dev.plumbline.gateway.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the demo starts with, as the resources under {@code demo/} say it. */
public final class DemoWorkspace {
    private static final String ROOT = "/demo/";

    public record Member(PersonId id, String name, String signIn, List<Grant> roles) {}

    /** @param project null for everywhere */
    public record Grant(Role role, @Nullable ProjectId project) {}

    public record DatasetName(DatasetId id, String name) {}

    public record Truths(BenchmarkId id, String name, PersonId drawnBy, PersonId reviewedBy) {}

    public record Project(
            ProjectId id,
            String name,
            DatasetName dataset,
            Truths benchmark,
            OntologyId ontology,
            int ontologyVersion,
            Release release,
            List<PersonId> annotators,
            String instructions,
            List<Clause> clauses,
            List<String> phrasings,
            ScoringFunction scoring) {}

    /** Someone who draws by themselves. {@code error} is read by who plays them. */
    public record Simulated(PersonId person, JsonNode error, Pace pace) {}

    /**
     * @param vertexMillis between two vertices
     * @param pauseMillis  between two strokes
     */
    public record Pace(int vertexMillis, int pauseMillis) {}

    /** A photograph and its reviewed truth. */
    public record Frame(
            String file, int width, int height, ProjectId project, Map<String, Value> scene, List<Drawn> labels) {
        public Labels truth() {
            return new Labels(labels.stream().map(Drawn::label).toList(), scene);
        }
    }

    public record Drawn(
            LabelId id, @JsonProperty("class") String objectClass, Shape shape, Map<String, Value> attributes) {
        Label label() {
            return new Label(id, objectClass, shape, attributes);
        }
    }

    private record Workspace(List<Member> people, List<Project> projects, List<Simulated> simulated) {}

    private record Frames(List<Frame> frames) {}

    private record Ontologies(List<Ontology> ontologies) {}

    private final Workspace workspace;
    private final List<Frame> frames;
    private final List<Ontology> ontologies;

    private DemoWorkspace(Workspace workspace, List<Frame> frames, List<Ontology> ontologies) {
        this.workspace = workspace;
        this.frames = frames;
        this.ontologies = ontologies;
    }

    public static DemoWorkspace load() {
        return new DemoWorkspace(
                Json.read(bytes("workspace.json"), Workspace.class),
                Json.read(bytes("ground_truth.json"), Frames.class).frames(),
                Json.read(bytes("ontology.json"), Ontologies.class).ontologies());
    }

    public List<Member> people() {
        return workspace.people();
    }

    public List<Project> projects() {
        return workspace.projects();
    }

    public List<Simulated> simulated() {
        return workspace.simulated();
    }

    public List<Frame> frames() {
        return frames;
    }

    public List<Ontology> ontologies() {
        return ontologies;
    }

    public Ontology ontology(Project project) {
        return ontologies.stream()
                .filter(o -> o.isVersion(project.ontology(), project.ontologyVersion()))
                .findFirst()
                .orElseThrow();
    }

    /** A photograph as it is shipped. */
    public static byte[] image(String file) {
        return bytes("images/" + file);
    }

    /**
     * The spec of the flowers.
     *
     * @param images by the names of their files; an edge case whose photograph is not among them goes without
     */
    public static Spec spec(Map<String, ImageFile> images) {
        var json = Json.read(bytes("spec.json"), ObjectNode.class);
        json.withArrayProperty("clauses")
                .forEach(clause -> clause.path("edgeCases").forEach(edge -> picture((ObjectNode) edge, images)));
        json.withArrayProperty("questions").forEach(question -> picture((ObjectNode) question, images));
        return Json.read(json, Spec.class);
    }

    private static void picture(ObjectNode of, Map<String, ImageFile> images) {
        var named = of.remove("picture");
        if (named == null) {
            return;
        }
        var frame = new FrameId(named.get("frame").asText());
        images.forEach((file, image) -> {
            if (Seeding.frameId(file).equals(frame)) {
                var picture = new Picture(
                        image.sha256(),
                        image.mediaType(),
                        image.width(),
                        image.height(),
                        named.get("alt").asText(),
                        frame);
                of.set("picture", Json.tree(picture));
            }
        });
    }

    private static byte[] bytes(String resource) {
        try (InputStream in = Objects.requireNonNull(
                DemoWorkspace.class.getResourceAsStream(ROOT + resource), () -> "The program lacks " + resource)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
