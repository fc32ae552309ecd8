package dev.plumbline.gateway.certificate;

import static dev.plumbline.gateway.certificate.Certificates.WHILE_IT_HOLDS;
import static dev.plumbline.gateway.certificate.Certificates.boundary;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.gateway.json.Json;
import dev.plumbline.gateway.store.rocksdb.RocksDbKeyValueStore;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificateDocumentTest {

    @TempDir
    private Path folder;

    private RocksDbKeyValueStore store;
    private Issuer issuer;

    @BeforeEach
    void open() {
        store = RocksDbKeyValueStore.open(folder.resolve("identity"));
        issuer = new Issuer(store);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void R9_a_certificate_is_genuine_to_who_has_nothing_but_the_key() {
        var verdict = Verdict.of(issuer.sign(boundary()), issuer.keys().keys(), WHILE_IT_HOLDS);

        assertThat(verdict).isInstanceOfSatisfying(Verdict.Genuine.class, genuine -> {
            assertThat(genuine.credential().person()).isEqualTo("Inès Kāhu (p-9f2)");
            assertThat(genuine.credential().skill()).isEqualTo("Lesion boundary (lesion-boundary)");
            assertThat(genuine.credential().spec()).isEqualTo("retina 1.2.0");
            assertThat(genuine.credential().period()).isEqualTo("from 2026-11-23 until 2027-11-23");
            assertThat(genuine.credential().proof())
                    .isEqualTo("events 812, 4077, 4080 of the log; its chain has the hash %s at the last"
                            .formatted("5d".repeat(32)));
        });
    }

    @Test
    void R9_it_is_a_verifiable_credential_whose_claims_a_JWT_library_heeds() {
        var payload = part(issuer.sign(boundary()), 1);

        assertThat(payload.at("/@context/0").asText()).isEqualTo("https://www.w3.org/ns/credentials/v2");
        assertThat(payload.get("type").valueStream().map(JsonNode::asText))
                .containsExactly("VerifiableCredential", "SkillCertificate");
        assertThat(payload.get("validFrom").asText()).isEqualTo("2026-11-23T00:00:00Z");
        assertThat(payload.get("exp").asLong())
                .isEqualTo(Instant.parse(payload.get("validUntil").asText()).getEpochSecond());
        assertThat(payload.get("issuer").asText())
                .endsWith(part(issuer.sign(boundary()), 0).get("kid").asText());
    }

    @Test
    void R9_nobody_is_named_unless_it_was_asked_for() {
        var payload = part(issuer.sign(boundary(Optional.empty())), 1);

        assertThat(payload.at("/credentialSubject/id").asText()).isEqualTo("urn:plumbline:person:p-9f2");
        assertThat(payload.at("/credentialSubject").has("name")).isFalse();
    }

    @Test
    void R9_the_same_certificate_is_the_same_document() {
        assertThat(issuer.sign(boundary())).isEqualTo(issuer.sign(boundary()));
    }

    @Test
    void R9_whichever_character_is_altered_it_is_found() {
        var document = issuer.sign(boundary());
        var keys = issuer.keys().keys();

        assertThat(IntStream.range(0, document.length())
                        .mapToObj(i -> Verdict.of(altered(document, i), keys, WHILE_IT_HOLDS)))
                .noneMatch(verdict -> verdict instanceof Verdict.Genuine)
                .noneMatch(verdict -> verdict instanceof Verdict.Expired);
    }

    @Test
    void R9_what_was_altered_is_said_where_that_can_be_seen() {
        var document = issuer.sign(boundary());
        var parts = document.split("\\.");
        var prolonged = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                .replace("2027-11-23T", "2037-11-23T");

        assertThat(sentence(document.substring(0, 40) + "*" + document.substring(41)))
                .isEqualTo("Altered at character 41, which no certificate has.");
        assertThat(sentence(parts[0] + "." + parts[1]))
                .isEqualTo("Altered in its form: it has 2 parts and a certificate has 3.");
        assertThat(sentence(
                        parts[0] + "." + Base64Url.encode(prolonged.getBytes(StandardCharsets.UTF_8)) + "." + parts[2]))
                .isEqualTo("Altered after it was signed, and contradicts itself:"
                        + " validUntil says 2037-11-23T00:00:00Z, exp says 2027-11-23T00:00:00Z.");
    }

    @Test
    void R9_without_a_signature_nothing_is_genuine() {
        var parts = issuer.sign(boundary()).split("\\.");
        var none = Base64Url.encode("{\"alg\":\"none\",\"typ\":\"vc+jwt\"}".getBytes(StandardCharsets.UTF_8));

        assertThat(sentence(none + "." + parts[1] + "."))
                .isEqualTo("Altered in its header, which is not that of a certificate.");
        assertThat(sentence(parts[0] + "." + parts[1] + ".")).startsWith("Altered after it was signed");
    }

    @Test
    void R9_it_holds_from_its_first_day_to_the_one_before_its_last() {
        assertThat(at("2026-11-22T23:59:59Z"))
                .isEqualTo("Not yet valid: it is genuine, and it holds from 2026-11-23 on.");
        assertThat(at("2026-11-23T00:00:00Z")).startsWith("Genuine");
        assertThat(at("2027-11-22T23:59:59Z")).startsWith("Genuine");
        assertThat(at("2027-11-23T00:00:00Z"))
                .isEqualTo("Expired: it is genuine, and it has not held since 2027-11-23.");
    }

    @Test
    void R9_what_another_workspace_signed_is_not_taken_for_ours() {
        try (var theirs = RocksDbKeyValueStore.open(folder.resolve("theirs"))) {
            var other = new Issuer(theirs);

            assertThat(sentence(other.sign(boundary())))
                    .isEqualTo("Signed by another key: it names the key %s, and the key given is %s."
                                    .formatted(
                                            other.keys().keys().getFirst().id(),
                                            issuer.keys().keys().getFirst().id())
                            + " Another workspace issued it, or it was altered.");
        }
    }

    @Test
    void the_key_is_made_once_however_many_ask_first() {
        var keys = Stream.generate(() -> new Issuer(store).keys()).parallel().limit(20);

        assertThat(keys.distinct()).hasSize(1);
        assertThat(Issuer.keyIn(store)).contains(issuer.keys().keys().getFirst());
    }

    private String at(String moment) {
        return Verdict.of(issuer.sign(boundary()), issuer.keys().keys(), Instant.parse(moment))
                .sentence();
    }

    private String sentence(String document) {
        return Verdict.of(document, issuer.keys().keys(), WHILE_IT_HOLDS).sentence();
    }

    private static String altered(String document, int at) {
        var other = document.charAt(at) == 'A' ? 'B' : 'A';
        return document.substring(0, at) + other + document.substring(at + 1);
    }

    private static JsonNode part(String document, int part) {
        return Json.read(Base64Url.decode(document.split("\\.")[part]), JsonNode.class);
    }
}
