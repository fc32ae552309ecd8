package dev.plumbline.gateway.demo;

import dev.plumbline.gateway.CannotStart;
import dev.plumbline.gateway.Plumbline;
import dev.plumbline.gateway.Serving;
import dev.plumbline.gateway.Settings;
import dev.plumbline.gateway.StoreLocation;
import dev.plumbline.gateway.demo.DemoWorkspace.Member;
import dev.plumbline.gateway.demo.history.HistoryWriter;
import dev.plumbline.gateway.demo.history.Weeks;
import dev.plumbline.projections.Projections;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code plumbline demo}: a workspace with photographs, truth and people who draw; goes on where it was. */
@Command(
        name = "demo",
        description = "Sets up a workspace to look round in, with people who draw in it, and serves it.")
public final class DemoCommand implements Callable<Integer> {
    private static final Duration CAUGHT_UP = Duration.ofSeconds(30);

    /** Of every account of the demo, which listens on this machine only. */
    public static final String PASSWORD = "plumb-line";

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private Serving serving;

    @Option(
            names = "--data-dir",
            defaultValue = "demo-data",
            paramLabel = "DIR",
            description = "Where the demo is kept. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private Path dataDirectory;

    @Option(
            names = "--speed",
            defaultValue = "1",
            paramLabel = "FACTOR",
            description = "How much faster than people the simulated annotators draw; 0 for nobody. Default: 1.")
    private double speed;

    @Option(
            names = "--history",
            paramLabel = "WEEKS",
            converter = WeeksOption.class,
            description = "Writes so many weeks of a cohort's past first, such as 26w, into a place that is empty."
                    + " Default: none.")
    private @Nullable Weeks history;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    private DemoCommand() {}

    /** Says of what is not weeks how they are written. */
    private static final class WeeksOption implements ITypeConverter<Weeks> {
        @Override
        public Weeks convert(String text) {
            try {
                return Weeks.parse(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }

    @Override
    public Integer call() throws InterruptedException {
        return serving.run(this::settings, this::run);
    }

    private Settings settings(int port) {
        var settings = Settings.local(serving.store(dataDirectory), port);
        if (history != null) {
            write(history, settings.store());
        }
        return settings;
    }

    private void write(Weeks weeks, StoreLocation place) {
        try {
            HistoryWriter.write(place, weeks, InstantSource.system().instant(), PASSWORD, this::tell);
        } catch (IOException e) {
            throw new CannotStart("The history cannot be written into %s: %s".formatted(place, e), e);
        }
    }

    private void tell(String done) {
        var out = spec.commandLine().getOut();
        out.println("  " + done);
        out.flush();
    }

    private void run(Plumbline server, CountDownLatch stopped) throws IOException, InterruptedException {
        var demo = DemoWorkspace.load();
        var out = spec.commandLine().getOut();
        seed(server, demo, out);
        if (speed > 0) {
            try (var _ = Simulation.start(demo, URI.create(server.url()), PASSWORD, speed)) {
                ready(server, demo, out);
                stopped.await();
            }
        } else {
            ready(server, demo, out);
            stopped.await();
        }
    }

    private void seed(Plumbline server, DemoWorkspace demo, PrintWriter out) throws IOException {
        if (server.log().head() > 0
                && !server.identities().knows(demo.people().getFirst().id())) {
            throw new CannotStart(
                    "%s holds a workspace that is not the demo's. Choose another place with --data-dir or --store."
                            .formatted(serving.store(dataDirectory)));
        }
        if (isComplete(server, demo)) {
            return;
        }
        out.println("Setting up the demo in " + serving.store(dataDirectory));
        new Seeding(server.commands(), server.identities(), server.files(), server.inspector(), this::tell)
                .seedOver(server.readSide(), demo, PASSWORD);
    }

    /** Once it is, managers may change it: seeding again would only be refused. */
    private static boolean isComplete(Plumbline server, DemoWorkspace demo) {
        server.readSide().upTo(server.log().head(), CAUGHT_UP).join();
        return demo.projects().stream()
                .allMatch(project -> server.readSide()
                        .get(Projections.PROJECTS, project.id().value())
                        .filter(stored -> stored.scoring().size() > 1
                                || stored.annotators().containsAll(project.annotators()))
                        .isPresent());
    }

    /** With those of a history, where there is one. */
    private static List<Member> people(Plumbline server, DemoWorkspace demo) {
        return Stream.concat(
                        demo.people().stream(),
                        HistoryWriter.people().stream()
                                .filter(member -> server.identities().knows(member.id())))
                .toList();
    }

    private void ready(Plumbline server, DemoWorkspace demo, PrintWriter out) {
        out.println();
        out.println("Sign in as (password of all: %s)".formatted(PASSWORD));
        for (var member : people(server, demo)) {
            var simulated = demo.simulated().stream().anyMatch(s -> s.person().equals(member.id()));
            out.println("  %-14s %-16s %s%s"
                    .formatted(
                            member.signIn(),
                            member.name(),
                            member.roles().stream()
                                    .map(grant -> grant.role().name().toLowerCase(Locale.ROOT))
                                    .distinct()
                                    .collect(Collectors.joining(", ")),
                            simulated && speed > 0 ? ", draws by themselves" : ""));
        }
        out.println();
        out.println("Plumbline is ready at " + server.url());
        out.flush();
    }
}
