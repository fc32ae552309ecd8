package dev.plumbline.gateway.certificate;

import dev.plumbline.gateway.json.Json;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;

/** The workspace's signing key. Its secret half leaves this class for the workspace's key-value store only. */
final class IssuerKey {
    private final PrivateKey secret;
    private final PublicKey open;

    /** As it is stored: a JSON Web Key with its secret half {@code d} (RFC 8037 section 2). */
    private record Stored(String kty, String crv, String x, String d) {
        @Override
        public String toString() {
            return "Stored[…]";
        }
    }

    private IssuerKey(PrivateKey secret, PublicKey open) {
        this.secret = secret;
        this.open = open;
    }

    static IssuerKey random() {
        try {
            var pair = KeyPairGenerator.getInstance(PublicKey.CURVE).generateKeyPair();
            return new IssuerKey(
                    pair.getPrivate(), PublicKey.ofX509(pair.getPublic().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has Ed25519", e);
        }
    }

    static IssuerKey read(byte[] stored) {
        var key = Json.read(stored, Stored.class);
        try {
            var secret = KeyFactory.getInstance(PublicKey.CURVE)
                    .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, Base64Url.decode(key.d())));
            return new IssuerKey(secret, PublicKey.read(key.kty(), key.crv(), key.x()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The stored signing key is of no use", e);
        }
    }

    byte[] stored() {
        var seed = ((EdECPrivateKey) secret).getBytes().orElseThrow();
        return Json.bytes(new Stored(open.type(), open.curve(), open.x(), Base64Url.encode(seed)));
    }

    PublicKey open() {
        return open;
    }

    byte[] sign(byte[] message) {
        try {
            var signer = Signature.getInstance(PublicKey.CURVE);
            signer.initSign(secret);
            signer.update(message);
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A key that was read cannot sign", e);
        }
    }
}
