package dev.plumbline.gateway.cli;

import dev.plumbline.gateway.StoreLocation;
import dev.plumbline.gateway.certificate.Credential;
import dev.plumbline.gateway.certificate.Issuer;
import dev.plumbline.gateway.certificate.Issuer.KeySet;
import dev.plumbline.gateway.certificate.KeyFile;
import dev.plumbline.gateway.certificate.PublicKey;
import dev.plumbline.gateway.certificate.Verdict;
import dev.plumbline.gateway.json.Json;
import dev.plumbline.gateway.problem.Problem;
import dev.plumbline.gateway.problem.Refused;
import dev.plumbline.gateway.store.StoreException;
import dev.plumbline.gateway.transfer.Sides;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code plumbline certificate}: certificates outside the workspace that issued them. */
@Command(
        name = "certificate",
        description = "Verifies certificates, and prints the key to verify them with.",
        subcommands = {CertificateCommand.Verify.class, CertificateCommand.Key.class})
public final class CertificateCommand {

    private CertificateCommand() {}

    /** {@code plumbline certificate verify FILE --key KEY}: needs no server and no network. */
    @Command(
            name = "verify",
            description =
                    "Says whether a certificate is genuine and holds, offline. Ends with 0 if so, 1 if it was altered,"
                            + " 2 if there is nothing to verify, 3 if another key signed it, 4 if it holds no longer or not yet.")
    public static final class Verify implements Callable<Integer> {
        private static final int ALTERED = 1;
        private static final int OTHER_KEY = 3;
        private static final int OUT_OF_DATE = 4;
        private static final long MOST_BYTES = 1 << 20;

        @Parameters(paramLabel = "FILE", description = "The certificate as it was handed out.")
        @SuppressWarnings("NullAway.Init") // picocli sets it before call()
        private Path file;

        @Option(
                names = "--key",
                required = true,
                paramLabel = "KEY",
                description =
                        "The issuer's public key: a JSON Web Key Set (the server's /.well-known/jwks.json), a JSON Web Key, or PEM.")
        @SuppressWarnings("NullAway.Init") // picocli sets it before call()
        private Path key;

        @Option(names = "--on", paramLabel = "DATE", description = "The day it should hold on, in UTC. Default: today.")
        private @Nullable LocalDate on;

        @Mixin
        @SuppressWarnings("NullAway.Init") // picocli sets it before call()
        private PrintedAnswer printed;

        private int exit;

        private Verify() {}

        @Override
        public Integer call() {
            int refused = printed.print(() -> {
                var keys = KeyFile.read(key.toString(), text(key));
                var moment = on == null
                        ? InstantSource.system().instant()
                        : on.atStartOfDay(ZoneOffset.UTC).toInstant();
                var verdict = Verdict.of(text(file), keys, moment);
                exit = exit(verdict);
                return (printed.isJson() ? Json.string(Answer.of(verdict)) : words(verdict)) + System.lineSeparator();
            });
            return refused == 0 ? exit : refused;
        }

        /** @param verdict such as {@code genuine} or {@code expired} */
        private record Answer(
                String verdict, String sentence, @Nullable Credential credential) {
            static Answer of(Verdict verdict) {
                return switch (verdict) {
                    case Verdict.Genuine it -> new Answer("genuine", it.sentence(), it.credential());
                    case Verdict.Expired it -> new Answer("expired", it.sentence(), it.credential());
                    case Verdict.NotYetValid it -> new Answer("not-yet-valid", it.sentence(), it.credential());
                    case Verdict.OtherKey it -> new Answer("other-key", it.sentence(), null);
                    case Verdict.Altered it -> new Answer("altered", it.sentence(), null);
                };
            }
        }

        private static int exit(Verdict verdict) {
            return switch (verdict) {
                case Verdict.Genuine _ -> 0;
                case Verdict.Expired _, Verdict.NotYetValid _ -> OUT_OF_DATE;
                case Verdict.OtherKey _ -> OTHER_KEY;
                case Verdict.Altered _ -> ALTERED;
            };
        }

        private static String words(Verdict verdict) {
            var credential = Answer.of(verdict).credential();
            return credential == null
                    ? verdict.sentence()
                    : String.join(
                            System.lineSeparator(),
                            verdict.sentence(),
                            line("person", credential.person()),
                            line("skill", credential.skill()),
                            line("spec", credential.spec()),
                            line("holds", credential.period()),
                            line("proof", credential.proof()));
        }

        private static String line(String what, String text) {
            return "  %-7s %s".formatted(what, text);
        }

        private static String text(Path file) throws Refused {
            try {
                if (Files.size(file) > MOST_BYTES) {
                    throw unreadable(file, "it is larger than any certificate or key");
                }
                return Files.readString(file, StandardCharsets.ISO_8859_1);
            } catch (IOException _) {
                throw unreadable(
                        file, Files.isDirectory(file) ? "it is a directory" : "there is none, or it is closed to you");
            }
        }

        private static Refused unreadable(Path file, String why) {
            return new Refused(Problem.of(
                    "file-unreadable", 422, "%s cannot be read: %s.".formatted(file, why), "Check the path."));
        }
    }

    /** {@code plumbline certificate key}: what to give to those who verify. Works beside a running server. */
    @Command(
            name = "key",
            description = "Prints the workspace's public key, to be given to those who verify its certificates.")
    public static final class Key implements Callable<Integer> {
        private static final int NONE = 2;

        @Option(
                names = {"--store", "--data-dir"},
                required = true,
                paramLabel = "STORE",
                description = "The workspace: its data directory, or its mongodb://HOSTS/NAME?replicaSet=RS.")
        @SuppressWarnings("NullAway.Init") // picocli sets it before call()
        private String store;

        @Option(names = "--pem", description = "Prints PEM, as OpenSSL reads it, instead of a JSON Web Key Set.")
        private boolean pem;

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it before call()
        private CommandSpec spec;

        private Key() {}

        @Override
        public Integer call() throws IOException {
            var err = spec.commandLine().getErr();
            try (var sides = new Sides()) {
                var key = Issuer.keyIn(sides.source(store).keys());
                if (key.isEmpty()) {
                    err.println("%s has issued no certificate yet, so it has no key: one is made with the first."
                            .formatted(StoreLocation.of(store)));
                    err.flush();
                    return NONE;
                }
                spec.commandLine().getOut().print(text(key.get()));
                spec.commandLine().getOut().flush();
                return 0;
            } catch (StoreException e) {
                err.println(e.getMessage());
                err.flush();
                return NONE;
            }
        }

        private String text(PublicKey key) {
            return pem ? key.pem() : Json.string(new KeySet(List.of(key))) + System.lineSeparator();
        }
    }
}
