package dev.plumbline.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.gateway.process.ServerProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstAdministratorTest {
    static final Pattern SAID = Pattern.compile("Sign in as (\\S+) with the password (\\S+) \\(.*");

    @TempDir
    Path directory;

    @Test
    void an_empty_workspace_gets_an_administrator_who_can_sign_in_as_soon_as_it_is_said() throws Exception {
        try (var server = Plumbline.start(Settings.local(directory, 0))) {
            var said = SAID.matcher(admitted(server).getFirst());
            assertThat(said.matches()).isTrue();

            assertThat(signIn(server, said.group(1), said.group(2)))
                    .contains("\"role\":\"administrator\",\"project\":null");
            assertThat(admitted(server)).isEmpty();
        }
    }

    @Test
    void a_password_that_would_be_guessed_stops_the_start_in_a_sentence() throws Exception {
        var serve = List.of("serve", "--port", "0", "--data-dir", directory.toString());
        try (var server = ServerProcess.launch(serve, Map.of("PLUMBLINE_ADMIN_PASSWORD", "aaaaaaaa"))) {
            assertThat(server.awaitExit(Duration.ofMinutes(1))).isNotZero();
            assertThat(server.sentence()).contains("PLUMBLINE_ADMIN_PASSWORD would be guessed");
            assertThat(server.said()).noneMatch(line -> line.contains("is ready at") || line.contains("\tat "));
        }
    }

    static List<String> admitted(Plumbline server) {
        var said = new ArrayList<String>();
        FirstAdministrator.admit(server, said::add);
        return said;
    }

    static String signIn(Plumbline server, String name, String password) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(server.url() + "/api/session"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"signIn\":\"%s\",\"password\":\"%s\"}".formatted(name, password)))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }
}
