package dev.plumbline.gateway.mongo;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;

/**
 * A primary of a version that there is no program of any more: says how old it is in MongoDB's wire protocol, and counts what
 * else it is asked.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/mongodb-wire-protocol/">MongoDB Wire Protocol</a>
 */
public final class OldMongod implements Closeable {
    private static final int OP_REPLY = 1;
    private static final int OP_QUERY = 2004;
    private static final int OP_MSG = 2013;
    private static final int HEADER_BYTES = 16;
    private static final Set<String> QUESTIONS = Set.of("hello", "ismaster", "isMaster", "buildInfo", "endSessions");

    private final ServerSocket listener;
    private final String version;
    private final int wireVersion;
    private final Set<String> others = ConcurrentHashMap.newKeySet();

    private OldMongod(ServerSocket listener, String version, int wireVersion) {
        this.listener = listener;
        this.version = version;
        this.wireVersion = wireVersion;
    }

    /**
     * @param version     such as {@code 4.4.29}
     * @param wireVersion the {@code maxWireVersion} of that, such as 9
     */
    public static OldMongod start(String version, int wireVersion) {
        try {
            var old = new OldMongod(new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1")), version, wireVersion);
            Thread.startVirtualThread(old::listen);
            return old;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String address() {
        return "127.0.0.1:" + listener.getLocalPort();
    }

    /** Commands that do more than ask what server this is. */
    public Set<String> otherCommands() {
        return Set.copyOf(others);
    }

    private void listen() {
        try {
            while (true) {
                var client = listener.accept();
                Thread.startVirtualThread(() -> talk(client));
            }
        } catch (IOException closed) {
            // nobody asks any more
        }
    }

    private void talk(Socket client) {
        try (client) {
            var in = new DataInputStream(client.getInputStream());
            while (true) {
                var header = read(in, HEADER_BYTES);
                var body = read(in, header.getInt(0) - HEADER_BYTES);
                client.getOutputStream().write(answer(header.getInt(4), header.getInt(12), body));
            }
        } catch (IOException gone) {
            // that client has asked enough
        }
    }

    private static ByteBuffer read(DataInputStream in, int bytes) throws IOException {
        var read = new byte[bytes];
        in.readFully(read);
        return ByteBuffer.wrap(read).order(ByteOrder.LITTLE_ENDIAN);
    }

    private byte[] answer(int request, int operation, ByteBuffer question) {
        var asked = command(operation, question);
        if (!QUESTIONS.contains(asked)) {
            others.add(asked);
        }
        var said = bytes(asked.equals("buildInfo") ? new Document("version", version).append("ok", 1) : hello());
        var reply = operation == OP_QUERY;
        var length = HEADER_BYTES + (reply ? 20 : 5) + said.length;
        var answer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        answer.putInt(length).putInt(request).putInt(request).putInt(reply ? OP_REPLY : OP_MSG);
        if (reply) {
            answer.putInt(0).putLong(0).putInt(0).putInt(1); // flags, cursor, where it begins, one document
        } else {
            answer.putInt(0).put((byte) 0); // flags, a section of one document
        }
        return answer.put(said).array();
    }

    private static String command(int operation, ByteBuffer question) {
        question.position(Integer.BYTES); // flags
        if (operation == OP_QUERY) {
            while (question.get() != 0) {} // the name of a collection
            question.position(question.position() + 2 * Integer.BYTES); // how many to leave out, how many to give
        } else {
            question.get(); // the kind of the section
        }
        var length = question.getInt(question.position());
        return new RawBsonDocument(question.array(), question.position(), length).getFirstKey();
    }

    private Document hello() {
        return new Document("isWritablePrimary", true)
                .append("ismaster", true)
                .append("helloOk", true)
                .append("setName", "rs")
                .append("setVersion", 1)
                .append("hosts", List.of(address()))
                .append("me", address())
                .append("primary", address())
                .append("logicalSessionTimeoutMinutes", 30)
                .append("minWireVersion", 0)
                .append("maxWireVersion", wireVersion)
                .append("ok", 1);
    }

    private static byte[] bytes(Document document) {
        var bytes = new RawBsonDocument(document, new DocumentCodec()).getByteBuffer();
        var copy = new byte[bytes.remaining()];
        bytes.get(copy);
        return copy;
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
