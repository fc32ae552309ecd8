package dev.plumbline.gateway.drill;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.gateway.demo.Doors;
import dev.plumbline.gateway.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.random.RandomGenerator;

/**
 * Sends mutated messages on live sockets: as many on each as a socket may that cannot be understood, and then it looks at
 * what was answered and opens another.
 */
final class HostileFrames {
    private static final List<String> GOLDEN = List.of(
            "gesture-end",
            "gesture-open",
            "gesture-pointer",
            "gesture-shape",
            "join-after",
            "join-me",
            "join",
            "leave",
            "ping",
            "stroke");

    private static final int EACH = 24;
    private static final int ANSWER_MILLIS = 30_000;

    /** Of the frames, those that are broken as frames. Nothing after one is heard, so there are few. */
    private static final double BROKEN = 0.01;

    /** After a broken one the server may be waiting for the rest of it, goodbye and all: then nothing more is answered. */
    private static final int ANSWER_TO_BROKEN_MILLIS = 500;

    private static final double BINARY = 0.01;
    private static final int BINARY_FRAME = 0x2;
    private static final int HEAD_BYTES = 6;

    private final URI server;
    private final List<Doors> people;
    private final List<JsonNode> golden;
    private final Replies replies;
    private final RandomGenerator random;
    private final Mutations mutations;

    HostileFrames(URI server, List<Doors> people, List<JsonNode> golden, Replies replies, RandomGenerator random) {
        this.server = server;
        this.people = people;
        this.golden = golden;
        this.replies = replies;
        this.random = random;
        this.mutations = new Mutations(random);
    }

    /** What clients say when all is well. */
    static List<JsonNode> golden() {
        return GOLDEN.stream().map(HostileFrames::message).toList();
    }

    private static JsonNode message(String name) {
        try (InputStream in = HostileFrames.class.getResourceAsStream("/wire/client/" + name + ".json")) {
            if (in == null) {
                throw new IllegalStateException("There is no golden message " + name);
            }
            return Json.read(in.readAllBytes(), JsonNode.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Sends so many.
     *
     * @param told how many were sent
     */
    void send(int count, Pace pace, IntConsumer told) throws InterruptedException {
        for (int sent = 0; sent < count; sent += EACH) {
            int some = Math.min(EACH, count - sent);
            var person = people.get(random.nextInt(people.size()));
            var frames = frames(some);
            pace.take(some);
            try (var socket = HostileSocket.open(server, person, 0, ANSWER_MILLIS)) {
                talk(socket, frames);
            } catch (IOException e) {
                replies.shut("/live", e);
            }
            told.accept(some);
        }
    }

    /** @param broken whether one of them is broken as a frame */
    private record Frames(byte[] bytes, boolean broken) {}

    private Frames frames(int count) {
        var bytes = new ByteArrayOutputStream();
        boolean broken = false;
        for (int i = 0; i < count; i++) {
            var frame = frame();
            if (random.nextDouble() < BROKEN) {
                broken = true;
                int at = random.nextInt(Math.min(HEAD_BYTES, frame.length));
                frame[at] ^= (byte) (1 << random.nextInt(8));
            }
            bytes.writeBytes(frame);
        }
        return new Frames(bytes.toByteArray(), broken);
    }

    private void talk(HostileSocket socket, Frames frames) {
        try {
            if (frames.broken()) {
                socket.waitAtMost(ANSWER_TO_BROKEN_MILLIS);
            }
            socket.write(frames.bytes());
            socket.sayGoodbye();
            for (var said = socket.next(); said != null; said = socket.next()) {
                replies.socket(frames.bytes(), said);
            }
            replies.closed("socket closed");
        } catch (IOException e) {
            replies.closed("socket cut off");
        }
    }

    private byte[] frame() {
        var payload = mutations.of(golden.get(random.nextInt(golden.size())));
        return HostileSocket.frame(random.nextDouble() < BINARY ? BINARY_FRAME : HostileSocket.TEXT, payload);
    }
}
