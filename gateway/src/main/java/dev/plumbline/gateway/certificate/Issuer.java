package dev.plumbline.gateway.certificate;

import dev.plumbline.gateway.store.KeyValueStore;
import java.util.List;
import java.util.Optional;

/**
 * Who signs the workspace's certificates. The key is made when it is first asked for, once for all gateways, and kept beside the accounts:
 * backups and copies carry it, events and log lines never do.
 */
public final class Issuer {
    private static final String KEY = "issuer/key";

    private final KeyValueStore store;

    public Issuer(KeyValueStore store) {
        this.store = store;
    }

    /** The key to verify with, if one was made yet; reads only. */
    public static Optional<PublicKey> keyIn(KeyValueStore store) {
        return store.get(KEY).map(IssuerKey::read).map(IssuerKey::open);
    }

    /** What the world may know, as a JSON Web Key Set (RFC 7517 section 5). */
    public record KeySet(List<PublicKey> keys) {
        public KeySet {
            keys = List.copyOf(keys);
        }
    }

    /** Blocks on storage. */
    public KeySet keys() {
        return new KeySet(List.of(key().open()));
    }

    /** The certificate's document. The same certificate gives the same bytes. Blocks on storage. */
    public String sign(Certified certified) {
        var key = key();
        return Jws.sign(Credential.of(certified, key.open()), key);
    }

    private IssuerKey key() {
        var stored = store.get(KEY);
        if (stored.isEmpty()) {
            store.compareAndSet(KEY, null, IssuerKey.random().stored());
            stored = store.get(KEY); // another gateway may have been first
        }
        return IssuerKey.read(stored.orElseThrow());
    }
}
