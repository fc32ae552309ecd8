package dev.plumbline.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plumbline.gateway.certificate.Certificates;
import dev.plumbline.gateway.certificate.Issuer;
import dev.plumbline.gateway.transfer.Sides;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CertificateCommandTest {
    private static final String IN_TIME = "--on=2026-12-24";

    @TempDir
    private Path folder;

    private Path document;
    private Path key;

    private record Run(int exit, String out, String err) {}

    @BeforeEach
    void issue() throws Exception {
        document = folder.resolve("certificate.jwt");
        try (var sides = new Sides()) {
            Files.writeString(document, new Issuer(sides.target(at("a")).keys()).sign(Certificates.boundary()));
        }
        key = Files.writeString(
                folder.resolve("jwks.json"), run("key", "--data-dir", at("a")).out());
    }

    @Test
    void R9_a_certificate_is_verified_offline_and_told_in_words() {
        var run = run("verify", document.toString(), "--key", key.toString(), IN_TIME);

        assertThat(run.exit()).isZero();
        assertThat(run.out().lines())
                .element(0)
                .asString()
                .startsWith("Genuine: signed by the key ")
                .endsWith(", and it holds.");
        assertThat(run.out().lines().skip(1))
                .containsExactly(
                        "  person  Inès Kāhu (p-9f2)",
                        "  skill   Lesion boundary (lesion-boundary)",
                        "  spec    retina 1.2.0",
                        "  holds   from 2026-11-23 until 2027-11-23",
                        "  proof   events 812, 4077, 4080 of the log; its chain has the hash %s at the last"
                                .formatted("5d".repeat(32)));
    }

    @Test
    void R9_each_verdict_has_its_exit_code() throws IOException {
        assertThat(run("verify", document.toString(), "--key", key.toString(), "--on=2027-11-23")
                        .exit())
                .isEqualTo(4);
        assertThat(run("verify", document.toString(), "--key", other().toString(), IN_TIME)
                        .exit())
                .isEqualTo(3);
        var altered = run("verify", altered().toString(), "--key", key.toString(), IN_TIME);
        assertThat(altered.exit()).isEqualTo(1);
        assertThat(altered.out()).startsWith("Altered ");
        var missing = run("verify", folder.resolve("gone").toString(), "--key", key.toString());
        assertThat(missing.exit()).isEqualTo(2);
        assertThat(missing.out()).isEmpty();
        assertThat(missing.err()).contains("gone cannot be read: there is none, or it is closed to you.");
        var noKey = run("verify", document.toString(), "--key", document.toString());
        assertThat(noKey.exit()).isEqualTo(2);
        assertThat(noKey.err()).contains("holds no Ed25519 public key.").contains("/.well-known/jwks.json");
    }

    @Test
    void R9_the_json_says_the_same() throws IOException {
        var run = run("verify", document.toString(), "--key", key.toString(), IN_TIME, "--json");
        var json = new ObjectMapper().readTree(run.out());

        assertThat(json.get("verdict").asText()).isEqualTo("genuine");
        assertThat(json.at("/credential/credentialSubject/skill/id").asText()).isEqualTo("lesion-boundary");
    }

    @Test
    void a_key_is_read_as_PEM_too() throws IOException {
        var pem = Files.writeString(
                folder.resolve("key.pem"),
                run("key", "--store", at("a"), "--pem").out());

        assertThat(run("verify", document.toString(), "--key", pem.toString(), IN_TIME)
                        .exit())
                .isZero();
    }

    @Test
    void backup_and_restore_carry_the_key() throws IOException {
        assertThat(execute(BackupCommand.class, "--from", at("a"), "--to", at("b"))
                        .exit())
                .isZero();
        assertThat(execute(RestoreCommand.class, "--from", at("b"), "--to", at("c"))
                        .exit())
                .isZero();

        assertThat(run("key", "--data-dir", at("c")).out()).isEqualTo(Files.readString(key));
    }

    @Test
    void a_workspace_without_a_certificate_has_no_key_yet() throws Exception {
        try (var sides = new Sides()) {
            sides.target(at("new"));
        }
        var run = run("key", "--data-dir", at("new"));

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("has issued no certificate yet, so it has no key");
    }

    @Test
    void R9_OpenSSL_verifies_a_certificate_without_our_code() throws Exception {
        var pem = Files.writeString(
                folder.resolve("key.pem"),
                run("key", "--store", at("a"), "--pem").out());
        var text = Files.readString(document);
        var dot = text.lastIndexOf('.');
        Files.writeString(folder.resolve("signed"), text.substring(0, dot));
        Files.write(folder.resolve("signature"), Base64.getUrlDecoder().decode(text.substring(dot + 1)));
        assumeTrue(works("openssl", "version"), "OpenSSL is not installed");

        String[] verify = {
            "openssl",
            "pkeyutl",
            "-verify",
            "-pubin",
            "-inkey",
            pem.toString(),
            "-rawin",
            "-in",
            "signed",
            "-sigfile",
            "signature"
        };
        assertThat(works(verify)).isTrue();
        Files.writeString(folder.resolve("signed"), text.substring(0, dot - 1) + "_");
        assertThat(works(verify)).isFalse();
    }

    @Test
    void R9_a_JOSE_library_of_Python_verifies_a_certificate_without_our_code() throws Exception {
        var program = """
                import json, sys
                from joserfc import jwt
                from joserfc.jwk import KeySet
                keys = KeySet.import_key_set(json.load(open(sys.argv[2])))
                token = jwt.decode(open(sys.argv[1]).read(), keys, algorithms=["EdDSA"])
                sys.exit(0 if token.claims["credentialSubject"]["skill"]["id"] == "lesion-boundary" else 3)
                """;
        assumeTrue(works("python3", "-c", "import joserfc"), "joserfc is not installed: pip install joserfc");

        assertThat(works("python3", "-c", program, document.toString(), key.toString()))
                .isTrue();
        assertThat(works("python3", "-c", program, altered().toString(), key.toString()))
                .isFalse();
    }

    private boolean works(String... command) throws InterruptedException {
        try {
            var process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return process.exitValue() == 0;
        } catch (IOException _) {
            return false; // there is no such program
        }
    }

    /** One character of what it says is another. */
    private Path altered() throws IOException {
        var text = new StringBuilder(Files.readString(document));
        var at = text.indexOf(".") + 400;
        text.setCharAt(at, text.charAt(at) == 'A' ? 'B' : 'A');
        return Files.writeString(folder.resolve("altered.jwt"), text);
    }

    private Path other() throws IOException {
        try (var sides = new Sides()) {
            new Issuer(sides.target(at("other")).keys()).keys();
        }
        return Files.writeString(
                folder.resolve("other.json"),
                run("key", "--data-dir", at("other")).out());
    }

    private String at(String store) {
        return folder.resolve(store).toString();
    }

    private static Run run(String... arguments) {
        return execute(CertificateCommand.class, arguments);
    }

    private static Run execute(Class<?> command, String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var exit = new CommandLine(command)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
        return new Run(exit, out.toString(), err.toString());
    }
}
