package dev.plumbline.gateway.certificate;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.SpecId;
import dev.plumbline.domain.spec.SpecVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a certificate's document says: a Verifiable Credential (W3C, Data Model 2.0), with the claims of a JSON Web Token (RFC 7519)
 * beside it, so that every JWT library heeds the dates.
 *
 * @param nbf seconds since 1970, the same as {@code validFrom}
 * @param exp seconds since 1970, the same as {@code validUntil}
 */
public record Credential(
        @JsonProperty("@context") List<Object> context,
        String id,
        List<String> type,
        String issuer,
        Instant validFrom,
        Instant validUntil,
        Subject credentialSubject,
        List<Evidence> evidence,
        String iss,
        String sub,
        String jti,
        long nbf,
        long exp) {

    /** The standard's own words, and ours in a place of their own. */
    private static final List<Object> CONTEXT =
            List.of("https://www.w3.org/ns/credentials/v2", Map.of("@vocab", "https://plumbline.dev/ns#"));

    private static final String CERTIFICATE = "urn:plumbline:certificate:";
    private static final String PERSON = "urn:plumbline:person:";

    /** Who can do what. */
    public record Subject(String id, @Nullable String name, Skill skill, Spec spec) {}

    public record Skill(SkillId id, String name) {}

    /** @param dueSince the newer version of which this skill was not yet tested */
    public record Spec(
            SpecId id, SpecVersion version, @Nullable SpecVersion dueSince) {}

    /** Where the workspace's auditor finds it proved. */
    public record Evidence(List<String> type, List<Long> positions, String chainHash) {}

    static Credential of(Certified certified, PublicKey key) {
        var id = CERTIFICATE + certified.id();
        var person = PERSON + certified.person();
        var from = start(certified.from());
        var until = start(certified.until());
        return new Credential(
                CONTEXT,
                id,
                List.of("VerifiableCredential", "SkillCertificate"),
                key.uri(),
                from,
                until,
                new Subject(
                        person,
                        certified.name().orElse(null),
                        new Skill(certified.skill(), certified.skillName()),
                        new Spec(certified.spec(), certified.version(), certified.due())),
                List.of(new Evidence(
                        List.of("EventLogEvidence"),
                        certified.proof().positions(),
                        certified.proof().hash())),
                key.uri(),
                person,
                id,
                from.getEpochSecond(),
                until.getEpochSecond());
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** The id, and the name where the document gives it. */
    public String person() {
        var person = bare(PERSON, credentialSubject.id());
        return credentialSubject.name() == null ? person : "%s (%s)".formatted(credentialSubject.name(), person);
    }

    public String skill() {
        var skill = credentialSubject.skill();
        return "%s (%s)".formatted(skill.name(), skill.id());
    }

    public String spec() {
        var spec = credentialSubject.spec();
        return spec.id() + " " + spec.version()
                + (spec.dueSince() == null ? "" : "; a new test is due since " + spec.dueSince());
    }

    /** Both days in UTC; it does not hold on the second any more. */
    public String period() {
        return "from %s until %s"
                .formatted(
                        LocalDate.ofInstant(validFrom, ZoneOffset.UTC),
                        LocalDate.ofInstant(validUntil, ZoneOffset.UTC));
    }

    public String proof() {
        return evidence.stream()
                .map(e -> "events %s of the log; its chain has the hash %s at the last"
                        .formatted(
                                e.positions().stream().map(String::valueOf).collect(Collectors.joining(", ")),
                                e.chainHash()))
                .collect(Collectors.joining("; "));
    }

    private static String bare(String prefix, String id) {
        return id.startsWith(prefix) ? id.substring(prefix.length()) : id;
    }

    /** What is said twice and not alike, as when somebody changed one of the two. */
    Optional<String> contradiction() {
        return Stream.of(
                        differing("id", id, "jti", jti),
                        differing("issuer", issuer, "iss", iss),
                        differing("credentialSubject.id", credentialSubject.id(), "sub", sub),
                        differing("validFrom", validFrom, "nbf", Instant.ofEpochSecond(nbf)),
                        differing("validUntil", validUntil, "exp", Instant.ofEpochSecond(exp)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> differing(String one, Object its, String other, Object others) {
        return its.equals(others)
                ? Optional.empty()
                : Optional.of("%s says %s, %s says %s".formatted(one, its, other, others));
    }
}
