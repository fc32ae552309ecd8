package dev.plumbline.gateway.certificate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.gateway.json.Json;
import dev.plumbline.gateway.json.JsonFault;
import dev.plumbline.gateway.problem.Problem;
import dev.plumbline.gateway.problem.Refused;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The keys of an issuer as a file: a JSON Web Key Set, one JSON Web Key, or PEM. */
public final class KeyFile {
    private static final Pattern PEM =
            Pattern.compile("-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\\s]+)-----END PUBLIC KEY-----");

    private KeyFile() {}

    /**
     * At least one key. Keys of other kinds in a set are passed over.
     *
     * @param name of the file, for people
     * @throws Refused when there is none
     */
    public static List<PublicKey> read(String name, String text) throws Refused {
        var keys = text.contains("-----BEGIN") ? pem(text) : json(text);
        if (keys.isEmpty()) {
            throw new Refused(
                    Problem.of(
                            "no-key",
                            422,
                            "%s holds no Ed25519 public key.".formatted(name),
                            "Give the issuer's key: the file at /.well-known/jwks.json of their server, or what `certificate key` prints."));
        }
        return keys;
    }

    private static List<PublicKey> pem(String text) {
        var keys = new ArrayList<PublicKey>();
        var found = PEM.matcher(text);
        while (found.find()) {
            try {
                keys.add(PublicKey.ofX509(Base64.getMimeDecoder().decode(found.group(1))));
            } catch (IllegalArgumentException _) {
                // a key of another kind
            }
        }
        return keys;
    }

    private static List<PublicKey> json(String text) {
        try {
            var tree = Json.read(text, JsonNode.class);
            return (tree.has("keys") ? tree.get("keys").valueStream() : Stream.of(tree))
                    .flatMap(KeyFile::key)
                    .toList();
        } catch (JsonFault _) {
            return List.of();
        }
    }

    private static Stream<PublicKey> key(JsonNode node) {
        try {
            return Stream.of(Json.read(node, PublicKey.class));
        } catch (JsonFault _) {
            return Stream.of();
        }
    }
}
