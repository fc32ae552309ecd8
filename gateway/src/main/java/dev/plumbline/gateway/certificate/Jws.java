package dev.plumbline.gateway.certificate;

import dev.plumbline.gateway.json.Json;
import dev.plumbline.gateway.json.JsonFault;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document in the compact form of a JSON Web Signature (RFC 7515 section 7.1): header, payload and signature in base64url, joined by dots.
 * What is signed is the very characters before the second dot, so that there is one form and nothing to make canonical.
 */
final class Jws {
    /** The type of a Verifiable Credential that is secured so (W3C, VC-JOSE-COSE section 3.1.1). */
    static final String TYPE = "vc+jwt";

    /** Its own characters, and nothing else. */
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private static final List<String> PARTS = List.of("header", "payload", "signature");

    record Header(
            @Nullable String alg,
            @Nullable String typ,
            @Nullable String kid) {}

    private final String text;
    private final List<String> parts;

    private Jws(String text, List<String> parts) {
        this.text = text;
        this.parts = parts;
    }

    static String sign(Credential credential, IssuerKey key) {
        var header = new Header(PublicKey.ALGORITHM, TYPE, key.open().id());
        var signed = Base64Url.encode(Json.bytes(header)) + "." + Base64Url.encode(Json.bytes(credential));
        return signed + "." + Base64Url.encode(key.sign(signed.getBytes(StandardCharsets.US_ASCII)));
    }

    /** @throws Broken when it is not of this form, with the place */
    static Jws parse(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '.' && ALPHABET.indexOf(text.charAt(i)) < 0) {
                throw new Broken("at character %d, which no certificate has".formatted(i + 1));
            }
        }
        var parts = List.of(text.split("\\.", -1));
        if (parts.size() != PARTS.size()) {
            throw new Broken("in its form: it has %d parts and a certificate has 3".formatted(parts.size()));
        }
        return new Jws(text, parts);
    }

    Header header() {
        return read(0, Header.class);
    }

    Credential credential() {
        return read(1, Credential.class);
    }

    byte[] signature() {
        return bytes(2);
    }

    byte[] signed() {
        return text.substring(0, text.lastIndexOf('.')).getBytes(StandardCharsets.US_ASCII);
    }

    private <T> T read(int part, Class<T> type) {
        try {
            return Json.read(bytes(part), type);
        } catch (JsonFault fault) {
            throw new Broken("in its %s%s".formatted(PARTS.get(part), fault.at().isEmpty() ? "" : " at " + fault.at()));
        }
    }

    private byte[] bytes(int part) {
        try {
            return Base64Url.decode(parts.get(part));
        } catch (IllegalArgumentException _) {
            throw new Broken("at the end of its " + PARTS.get(part));
        }
    }

    /** It is not what an issuer wrote. */
    static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        /** @param where such as "at character 12" */
        Broken(String where) {
            super(where, null, false, false);
        }

        String where() {
            return String.valueOf(getMessage());
        }
    }
}
