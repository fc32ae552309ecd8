package dev.plumbline.gateway.http;

import dev.plumbline.gateway.access.SessionToken;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What is kept of a request to know it again. The session's token goes in, which is stored nowhere: a plain hash of a body
 * with a password would let whoever reads the store try passwords at full speed.
 */
final class RequestDigest {
    private RequestDigest() {}

    static String of(SessionToken token, String method, String uri, byte[] body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update("%s\n%s %s\n".formatted(token.value(), method, uri).getBytes(StandardCharsets.UTF_8));
            digest.update(body);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
