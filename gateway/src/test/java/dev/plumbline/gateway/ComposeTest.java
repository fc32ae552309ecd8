package dev.plumbline.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What {@code ops/compose.yaml} names exists and agrees with itself; that it runs is for a machine with Docker. */
class ComposeTest {
    private static Path ops;
    private static Map<String, Map<String, Object>> services;

    @BeforeAll
    static void read() throws IOException {
        ops = Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
                .map(folder -> folder.resolve("ops"))
                .filter(folder -> Files.exists(folder.resolve("plumbline")))
                .findFirst()
                .orElseThrow();
        Map<String, Object> compose = new Yaml().load(Files.readString(ops.resolve("compose.yaml")));
        services = of(compose.get("services"));
    }

    @Test
    void there_are_three_members_two_gateways_and_a_proxy() {
        assertThat(services.keySet())
                .containsExactlyInAnyOrder("mongo1", "mongo2", "mongo3", "initiate", "gateway1", "gateway2", "proxy");
    }

    @Test
    void every_option_of_a_gateway_is_one_of_serve() {
        var serve = Main.commandLine().getSubcommands().get("serve").getCommandSpec();
        for (var gateway : List.of("gateway1", "gateway2")) {
            var command = command(gateway);
            assertThat(command.getFirst()).isEqualTo("serve");
            for (var argument : command.subList(1, command.size())) {
                assertThat(serve.findOption(argument.split("=", 2)[0]))
                        .as(argument)
                        .isNotNull();
            }
        }
    }

    @Test
    void the_store_is_the_replica_set_of_the_three_members() {
        var uri = new ConnectionString(option("gateway1", "--store"));
        assertThat(uri.getHosts()).containsExactly("mongo1", "mongo2", "mongo3");
        assertThat(uri.getDatabase()).isEqualTo("plumbline");
        for (var host : uri.getHosts()) {
            assertThat(command(host)).containsSubsequence("--replSet", uri.getRequiredReplicaSetName());
        }
        assertThat(option("gateway2", "--store")).isEqualTo(option("gateway1", "--store"));
        assertThat(String.join(" ", command("initiate")))
                .contains("_id: '" + uri.getRequiredReplicaSetName() + "'")
                .contains("host: 'mongo1'", "host: 'mongo2'", "host: 'mongo3'");
    }

    @Test
    void the_proxy_leads_to_both_gateways_and_files_that_are_named_exist() throws IOException {
        assertThat(Files.readString(ops.resolve("Caddyfile")))
                .contains("gateway1:8080 gateway2:8080", "/health/ready", "respond /metrics 404");
        assertThat(option("gateway1", "--port")).isEqualTo("8080");
        var built = of(services.get("gateway1")).get("build");
        assertThat(ops.resolve("..").resolve(of(built).get("dockerfile").toString()))
                .exists();
        assertThat(services.get("proxy").get("volumes").toString()).contains("./Caddyfile:");
    }

    @Test
    void images_have_versions() {
        services.values().stream()
                .filter(service -> !service.containsKey("build"))
                .forEach(service -> assertThat(service.get("image").toString()).matches("[a-z]+:[0-9.]+"));
    }

    private static String option(String service, String name) {
        return command(service).stream()
                .filter(argument -> argument.startsWith(name + "="))
                .map(argument -> argument.substring(name.length() + 1))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static List<String> command(String service) {
        return (List<String>) services.get(service).get("command");
    }

    @SuppressWarnings("unchecked")
    private static <V> Map<String, V> of(Object yaml) {
        return (Map<String, V>) yaml;
    }
}
