package dev.plumbline.gateway;

import static dev.plumbline.gateway.FirstAdministratorTest.SAID;
import static dev.plumbline.gateway.FirstAdministratorTest.admitted;
import static dev.plumbline.gateway.FirstAdministratorTest.signIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.plumbline.gateway.mongo.FreshDatabase;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Gateways that begin a workspace at the same moment. */
class SeveralFirstGatewaysTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @RegisterExtension
    static final FreshDatabase database = new FreshDatabase();

    @Test
    void of_gateways_that_begin_one_workspace_at_once_that_one_says_the_password_whose_account_it_is()
            throws Exception {
        var settings = Settings.local(new StoreLocation.Database(database.uri()), 0);
        try (var one = Plumbline.start(settings);
                var two = Plumbline.start(settings)) {
            var said = Stream.of(one, two)
                    .parallel()
                    .flatMap(server -> admitted(server).stream())
                    .toList();
            assertThat(said).hasSize(1);
            var words = SAID.matcher(said.getFirst());
            assertThat(words.matches()).isTrue();
            for (var server : List.of(one, two)) {
                await().atMost(PATIENCE)
                        .until(() ->
                                signIn(server, words.group(1), words.group(2)).contains("\"role\":\"administrator\""));
            }
        }
    }
}
