package dev.plumbline.gateway.process;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports for programs that must be told one before they listen, or that come back to the one they had. They are below those
 * that the system gives to whoever asks for any, so that no connection takes them while nobody listens.
 */
public final class FreePorts {
    private static final int FIRST = 20_000;
    private static final int LAST = 32_000;

    private FreePorts() {}

    /** So many on this machine's own address that nobody listens on now. */
    public static List<Integer> find(int count) throws IOException {
        var free = new ArrayList<Integer>();
        for (var port = ThreadLocalRandom.current().nextInt(FIRST, LAST); free.size() < count; port++) {
            try (var socket = new ServerSocket()) {
                socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                free.add(port);
            } catch (BindException inUse) {
                // the next one then
            }
        }
        return free;
    }
}
