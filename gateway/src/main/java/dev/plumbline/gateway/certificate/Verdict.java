package dev.plumbline.gateway.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** What a certificate's document is worth at a moment, to whoever has the issuer's public key and nothing else. */
public sealed interface Verdict {

    /** One sentence. */
    String sentence();

    /** Signed by this key, and it holds. */
    record Genuine(Credential credential, String key) implements Verdict {
        @Override
        public String sentence() {
            return "Genuine: signed by the key %s, and it holds.".formatted(key);
        }
    }

    /** Signed by this key, and it holds no longer. */
    record Expired(Credential credential) implements Verdict {
        @Override
        public String sentence() {
            return "Expired: it is genuine, and it has not held since %s.".formatted(day(credential.validUntil()));
        }
    }

    /** Signed by this key, and it does not hold yet. */
    record NotYetValid(Credential credential) implements Verdict {
        @Override
        public String sentence() {
            return "Not yet valid: it is genuine, and it holds from %s on.".formatted(day(credential.validFrom()));
        }
    }

    /** It names a key that was not given. */
    record OtherKey(String named, List<String> given) implements Verdict {
        @Override
        public String sentence() {
            return "Signed by another key: it names the key %s, and the key given is %s. Another workspace issued it, or it was altered."
                    .formatted(named, String.join(" or ", given));
        }
    }

    /** It names this key, which did not sign it as it is. */
    record Altered(String where) implements Verdict {
        @Override
        public String sentence() {
            return "Altered %s.".formatted(where);
        }
    }

    /**
     * @param document as it was handed out; white space around it does not count
     * @param keys     those that are trusted, at least one
     */
    static Verdict of(String document, List<PublicKey> keys, Instant now) {
        try {
            var jws = Jws.parse(document.strip());
            var header = jws.header();
            if (!PublicKey.ALGORITHM.equals(header.alg()) || !Jws.TYPE.equals(header.typ()) || header.kid() == null) {
                return new Altered("in its header, which is not that of a certificate");
            }
            var key = keys.stream().filter(k -> k.id().equals(header.kid())).findFirst();
            if (key.isEmpty()) {
                return new OtherKey(
                        header.kid(), keys.stream().map(PublicKey::id).toList());
            }
            if (!key.get().verifies(jws.signed(), jws.signature())) {
                return new Altered(jws.credential()
                        .contradiction()
                        .map("after it was signed, and contradicts itself: "::concat)
                        .orElse("after it was signed: the signature is not that of what it says"));
            }
            return inTime(jws.credential(), header.kid(), now);
        } catch (Jws.Broken broken) {
            return new Altered(broken.where());
        }
    }

    private static Verdict inTime(Credential credential, String key, Instant now) {
        if (now.isBefore(credential.validFrom())) {
            return new NotYetValid(credential);
        }
        return now.isBefore(credential.validUntil()) ? new Genuine(credential, key) : new Expired(credential);
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
