package dev.plumbline.gateway.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.DatasetId;
import dev.plumbline.domain.FrameId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.account.AccountCommand.AdmitPerson;
import dev.plumbline.domain.account.AccountCommand.GrantRole;
import dev.plumbline.domain.account.AccountCommand.RevokeRole;
import dev.plumbline.domain.account.Role;
import dev.plumbline.domain.dataset.DatasetCommand.AddFrame;
import dev.plumbline.domain.dataset.DatasetCommand.CreateDataset;
import dev.plumbline.domain.dataset.DatasetEvent.DatasetCreated;
import dev.plumbline.domain.dataset.ImageFile;
import dev.plumbline.gateway.event.EventCodec;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CommandsTest {
    private static final PersonId MANAGER = new PersonId("manager");
    private static final DatasetId DATASET = new DatasetId("d1");

    private final ExecutorService deciding = Executors.newFixedThreadPool(4);
    private final Commands commands = Commands.start(
            _ -> new InMemoryEventStorageEngine(),
            EventCodec.standard(),
            InstantSource.system(),
            deciding,
            CommandSettings.defaults(),
            new SimpleMeterRegistry());

    @AfterEach
    void stop() {
        commands.close();
        deciding.shutdownNow();
    }

    @Test
    void an_accepted_command_says_what_happened_and_at_which_position() throws Exception {
        var first = send(new CreateDataset(DATASET, "Blooms", MANAGER));
        var second = send(new CreateDataset(new DatasetId("d2"), "Fundus", MANAGER));

        assertThat(first)
                .isInstanceOfSatisfying(
                        Outcome.Done.class,
                        done -> assertThat(done.events())
                                .containsExactly(new DatasetCreated(DATASET, "Blooms", MANAGER)));
        assertThat(((Outcome.Done) second).position()).isEqualTo(((Outcome.Done) first).position() + 1);
    }

    @Test
    void the_same_command_again_is_done_without_another_event() throws Exception {
        send(new CreateDataset(DATASET, "Blooms", MANAGER));
        assertThat(send(new CreateDataset(DATASET, "Blooms", MANAGER)))
                .isInstanceOfSatisfying(
                        Outcome.Done.class, done -> assertThat(done.events()).isEmpty());
    }

    @Test
    void a_rejection_arrives_as_a_value() throws Exception {
        assertThat(send(new AddFrame(DATASET, new FrameId("f1"), image("a"), MANAGER)))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.reason().code()).isEqualTo("dataset-unknown"));
    }

    @Test
    void racing_commands_on_one_boundary_are_decided_anew_and_one_wins() throws Exception {
        send(new CreateDataset(DATASET, "Blooms", MANAGER));
        List<CompletableFuture<Outcome>> racing = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            racing.add(
                    commands.send(new AddFrame(DATASET, new FrameId("f" + i), image("same"), MANAGER), MANAGER, "c"));
        }
        int added = 0;
        for (var one : racing) {
            switch (one.get(60, TimeUnit.SECONDS)) {
                case Outcome.Done done -> added += done.events().size();
                case Outcome.Refused refused ->
                    assertThat(refused.reason().code()).isEqualTo("frame-already-in-dataset");
            }
        }
        assertThat(added).isOne();
    }

    @Test
    void S1_two_administrators_who_revoke_each_other_at_once_do_not_leave_the_workspace_without_one() throws Exception {
        var other = new PersonId("other");
        for (int round = 0; round < 20; round++) {
            for (var person : List.of(MANAGER, other)) {
                send(new AdmitPerson(person, MANAGER));
                send(new GrantRole(person, Role.ADMINISTRATOR, null, MANAGER));
            }
            var one = commands.send(new RevokeRole(other, Role.ADMINISTRATOR, null, MANAGER), MANAGER, "c");
            var two = commands.send(new RevokeRole(MANAGER, Role.ADMINISTRATOR, null, other), other, "c");

            assertThat(List.of(one.get(60, TimeUnit.SECONDS), two.get(60, TimeUnit.SECONDS)))
                    .extracting(outcome -> outcome instanceof Outcome.Done)
                    .containsExactlyInAnyOrder(true, false);
        }
    }

    private Outcome send(dev.plumbline.domain.Command command) throws Exception {
        return commands.send(command, MANAGER, "test").get(60, TimeUnit.SECONDS);
    }

    private static ImageFile image(String sha) {
        return new ImageFile(sha + ".jpg", sha, "image/jpeg", 640, 427, 1000);
    }
}
