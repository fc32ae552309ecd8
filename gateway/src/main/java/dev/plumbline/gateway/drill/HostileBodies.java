package dev.plumbline.gateway.drill;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.gateway.demo.Doors;
import dev.plumbline.gateway.http.Contract;
import dev.plumbline.gateway.json.Json;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.random.RandomGenerator;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Sends mutated bodies to the contract's operations as people who may use them, over a connection that is kept while the
 * server keeps it. What an operation is about does not exist: the body is judged all the same, and nothing happens to the
 * annotators' work.
 */
final class HostileBodies {
    private static final int ANSWER_MILLIS = 30_000;
    private static final double SHORT = 0.01;
    private static final double ANOTHERS = 0.2;

    /** Who tries passwords is kept out by address, and the annotators come from the same one. */
    private static final Set<String> LEFT_OUT = Set.of("signIn", "changePassword");

    /**
     * An operation with a JSON body.
     *
     * @param examples of bodies as they should be
     */
    record Target(String id, String method, String path, List<JsonNode> examples) {}

    private final URI server;
    private final List<Doors> people;
    private final List<Target> targets;
    private final List<JsonNode> examples;
    private final Replies replies;
    private final RandomGenerator random;
    private final Mutations mutations;

    HostileBodies(URI server, List<Doors> people, List<Target> targets, Replies replies, RandomGenerator random) {
        this.server = server;
        this.people = people;
        this.targets = targets;
        this.examples = targets.stream().flatMap(t -> t.examples().stream()).toList();
        this.replies = replies;
        this.random = random;
        this.mutations = new Mutations(random);
    }

    /** The contract's operations that take JSON, and what it gives as examples. */
    static List<Target> targets(Contract read) {
        Object yaml = new Yaml(new SafeConstructor(new LoaderOptions()))
                .load(new String(read.text(), StandardCharsets.UTF_8));
        JsonNode contract = Json.mapper().valueToTree(yaml);
        var targets = new ArrayList<Target>();
        contract.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    var operation = method.getValue();
                    var json = operation.path("requestBody").path("content").path("application/json");
                    var id = operation.path("operationId").asText();
                    if (!json.isMissingNode() && !LEFT_OUT.contains(id)) {
                        targets.add(new Target(
                                id, method.getKey().toUpperCase(Locale.ROOT), path.getKey(), examples(contract, json)));
                    }
                }));
        return targets;
    }

    private static List<JsonNode> examples(JsonNode contract, JsonNode json) {
        var examples = new ArrayList<JsonNode>();
        if (json.has("example")) {
            examples.add(json.get("example"));
        }
        json.path("examples").forEach(example -> {
            var resolved = example.has("$ref")
                    ? contract.at(example.get("$ref").asText().substring(1))
                    : example;
            examples.add(resolved.path("value"));
        });
        return examples;
    }

    /**
     * Sends so many, one after the other.
     *
     * @param told how many were sent
     */
    void send(int count, Pace pace, IntConsumer told) throws InterruptedException {
        int sent = 0;
        while (sent < count) {
            try (var socket = new Socket(InetAddress.getByName(server.getHost()), server.getPort())) {
                socket.setTcpNoDelay(true);
                socket.setSoTimeout(ANSWER_MILLIS);
                var in = new BufferedInputStream(socket.getInputStream());
                boolean open = true;
                while (open && sent < count) {
                    pace.take(1);
                    sent++;
                    open = ask(socket, in);
                    told.accept(1);
                }
            } catch (IOException e) {
                replies.shut("the server", e);
                sent++;
            }
        }
    }

    private boolean ask(Socket socket, InputStream in) throws IOException {
        var target = targets.get(random.nextInt(targets.size()));
        var own = target.examples().isEmpty() || random.nextDouble() < ANOTHERS ? examples : target.examples();
        var body = mutations.of(own.get(random.nextInt(own.size())));
        boolean isShort = body.length > 1 && random.nextDouble() < SHORT;
        var out = new ByteArrayOutputStream();
        out.writeBytes(head(target, isShort ? body.length / 2 : body.length).getBytes(StandardCharsets.UTF_8));
        out.writeBytes(body);
        try {
            socket.getOutputStream().write(out.toByteArray());
            return answered(target, body, in) && !isShort;
        } catch (IOException e) {
            replies.closed("closed");
            return false;
        }
    }

    private String head(Target target, int length) {
        var person = people.get(random.nextInt(people.size()));
        return """
                %s %s HTTP/1.1\r
                Host: %s\r
                Cookie: %s\r
                X-CSRF-Token: %s\r
                Idempotency-Key: %s\r
                If-Match: "%d"\r
                Content-Type: application/json\r
                Content-Length: %d\r
                \r
                """.formatted(
                        target.method(),
                        target.path().replaceAll("\\{\\w+}", "no-%x".formatted(random.nextInt(1 << 20))),
                        server.getAuthority(),
                        person.cookie(),
                        person.csrf(),
                        "hostile-%x".formatted(random.nextLong()),
                        random.nextInt(3),
                        length);
    }

    /** Whether the connection stays. */
    private boolean answered(Target target, byte[] sent, InputStream in) throws IOException {
        int status = Integer.parseInt(line(in).split(" ", 3)[1]);
        int length = 0;
        boolean stays = true;
        for (var header = line(in); !header.isEmpty(); header = line(in)) {
            var parts = header.toLowerCase(Locale.ROOT).split(":", 2);
            if (parts[0].equals("content-length")) {
                length = Integer.parseInt(parts[1].strip());
            }
            stays &= !(parts[0].equals("connection") && parts[1].contains("close"));
        }
        replies.http(target.id(), sent, status, new String(in.readNBytes(length), StandardCharsets.UTF_8));
        return stays;
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("The server closed the connection");
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.UTF_8).strip();
    }
}
