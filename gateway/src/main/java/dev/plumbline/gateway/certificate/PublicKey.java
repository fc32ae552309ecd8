package dev.plumbline.gateway.certificate;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * An Ed25519 key that certificates are verified with, as a JSON Web Key (RFC 7517, RFC 8037 section 2).
 *
 * @param x the 32 bytes of the key in base64url
 */
@JsonPropertyOrder({"kty", "crv", "x", "kid", "use", "alg"})
public record PublicKey(String x) {
    static final String TYPE = "OKP";
    static final String CURVE = "Ed25519";
    static final String ALGORITHM = "EdDSA";
    static final int BYTES = 32;

    /** What comes before the key's bytes in its X.509 form (RFC 8410 section 4). */
    private static final byte[] X509_HEAD = HexFormat.of().parseHex("302a300506032b6570032100");

    /** @throws IllegalArgumentException when these are not the bytes of such a key */
    public PublicKey {
        if (Base64Url.decode(x).length != BYTES) {
            throw new IllegalArgumentException("An Ed25519 key has 32 bytes");
        }
    }

    /** @throws IllegalArgumentException when it is a key of another kind */
    @JsonCreator
    static PublicKey read(
            @JsonProperty("kty") @Nullable String type,
            @JsonProperty("crv") @Nullable String curve,
            @JsonProperty("x") @Nullable String x) {
        if (!TYPE.equals(type) || !CURVE.equals(curve) || x == null) {
            throw new IllegalArgumentException("Not an Ed25519 key");
        }
        return new PublicKey(x);
    }

    /** @throws IllegalArgumentException when it is a key of another kind */
    static PublicKey ofX509(byte[] encoded) {
        if (encoded.length != X509_HEAD.length + BYTES
                || !Arrays.equals(encoded, 0, X509_HEAD.length, X509_HEAD, 0, X509_HEAD.length)) {
            throw new IllegalArgumentException("Not an Ed25519 key");
        }
        return new PublicKey(Base64Url.encode(Arrays.copyOfRange(encoded, X509_HEAD.length, encoded.length)));
    }

    @JsonProperty("kty")
    public String type() {
        return TYPE;
    }

    @JsonProperty("crv")
    public String curve() {
        return CURVE;
    }

    /** The key's name: its thumbprint (RFC 7638, RFC 8037 appendix A.3). */
    @JsonProperty("kid")
    public String id() {
        var members = "{\"crv\":\"%s\",\"kty\":\"%s\",\"x\":\"%s\"}".formatted(CURVE, TYPE, x);
        try {
            return Base64Url.encode(
                    MessageDigest.getInstance("SHA-256").digest(members.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    @JsonProperty("use")
    public String use() {
        return "sig";
    }

    @JsonProperty("alg")
    public String algorithm() {
        return ALGORITHM;
    }

    /** The key as a name that is the same everywhere (RFC 9278). */
    public String uri() {
        return "urn:ietf:params:oauth:jwk-thumbprint:sha-256:" + id();
    }

    /** The form that OpenSSL reads. */
    public String pem() {
        return "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----\n"
                .formatted(Base64.getEncoder().encodeToString(x509()));
    }

    private byte[] x509() {
        var encoded = Arrays.copyOf(X509_HEAD, X509_HEAD.length + BYTES);
        System.arraycopy(Base64Url.decode(x), 0, encoded, X509_HEAD.length, BYTES);
        return encoded;
    }

    /** Whether this key's owner signed the message. */
    boolean verifies(byte[] message, byte[] signature) {
        try {
            var verifier = Signature.getInstance(CURVE);
            verifier.initVerify(KeyFactory.getInstance(CURVE).generatePublic(new X509EncodedKeySpec(x509())));
            verifier.update(message);
            return verifier.verify(signature);
        } catch (SignatureException _) {
            return false; // of no form that a signature has
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has Ed25519", e);
        }
    }
}
