package dev.plumbline.gateway;

import dev.plumbline.gateway.access.PasswordHash;
import java.nio.file.Path;

/**
 * What a server is started with where nothing depends on how hard its passwords are to guess: an honest hash takes a sixth of a
 * second, and a test class asks for a dozen and more.
 */
public final class ServerOfTest {
    private static final PasswordHash QUICK = new PasswordHash(64, 1, 1);

    private ServerOfTest() {}

    public static Settings on(Path directory) {
        return on(new StoreLocation.Directory(directory));
    }

    public static Settings on(StoreLocation store) {
        return Settings.local(store, 0).with(QUICK);
    }
}
