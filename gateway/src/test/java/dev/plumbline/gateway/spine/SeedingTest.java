package dev.plumbline.gateway.spine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.spec.PublishSpec;
import dev.plumbline.domain.spec.Spec;
import dev.plumbline.domain.spec.SpecVersion;
import dev.plumbline.gateway.access.Identities;
import dev.plumbline.gateway.access.PasswordHash;
import dev.plumbline.gateway.demo.DemoWorkspace;
import dev.plumbline.gateway.demo.Seeding;
import dev.plumbline.gateway.files.DiskFileStore;
import dev.plumbline.gateway.files.ImageInspector;
import dev.plumbline.gateway.files.ImageLimits;
import dev.plumbline.gateway.store.rocksdb.RocksDbKeyValueStore;
import dev.plumbline.projections.Projections;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeedingTest {
    private static final PasswordHash QUICK = new PasswordHash(64, 1, 1);

    @TempDir
    Path directory;

    @Test
    void the_demo_is_set_up_once_however_often_it_is_seeded_and_keeps_the_spec_of_a_history() throws Exception {
        var demo = DemoWorkspace.load();
        try (var spine = new Spine(directory);
                var store = RocksDbKeyValueStore.open(directory.resolve("identity"))) {
            var progress = new ArrayList<String>();
            var seeding = new Seeding(
                    spine.commands,
                    new Identities(store, QUICK),
                    DiskFileStore.open(directory.resolve("files")),
                    new ImageInspector(ImageLimits.DEFAULT),
                    progress::add);
            var manager = demo.people().get(1).id();
            var older = older(seeding.spec(demo));
            seeding.begin(demo, "password");
            spine.done(manager, new PublishSpec(older, manager, Instant.EPOCH));
            spine.eventually(Projections.SPECS, older.id().value(), _ -> true);

            seeding.seedOver(spine.read, demo, "password");
            everyoneHasTasks(spine, demo);
            long head = spine.log.head();
            seeding.seedOver(spine.read, demo, "password");

            assertThat(spine.log.head()).isEqualTo(head);
            everyoneHasTasks(spine, demo);
            assertThat(progress).isNotEmpty();
            assertThat(spine.read.get(Projections.SPECS, older.id().value()))
                    .hasValueSatisfying(doc -> assertThat(doc.versions()).hasSize(1));
        }
    }

    private static Spec older(Spec spec) {
        return new Spec(
                spec.id(),
                new SpecVersion("1.0.0"),
                spec.title(),
                spec.skills(),
                spec.clauses(),
                spec.questions(),
                spec.test());
    }

    /** Waits until everyone has a task for every frame of every project they are in. */
    private static void everyoneHasTasks(Spine spine, DemoWorkspace demo) {
        var expected = new HashMap<PersonId, Integer>();
        for (var project : demo.projects()) {
            int frames = (int) demo.frames().stream()
                    .filter(f -> f.project().equals(project.id()))
                    .count();
            project.annotators().forEach(person -> expected.merge(person, frames, Integer::sum));
        }
        expected.forEach((person, count) -> spine.eventually(
                Projections.TASKS_OF_PERSON,
                person.value(),
                list -> list.tasks().size() == count));
    }
}
