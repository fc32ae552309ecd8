package dev.plumbline.gateway.cli;

import dev.plumbline.domain.sampling.AuditedProject;
import dev.plumbline.gateway.event.UnreadableEvent;
import dev.plumbline.gateway.sampling.DrawReading;
import dev.plumbline.gateway.store.StoreException;
import dev.plumbline.gateway.transfer.Sides;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code plumbline audit draws --data-dir DIR} or {@code --store URI}: ends with 0 where every draw is as promised, with 1 and a
 * line {@code wrong at position P: why} for each that is not, with 2 where there is nothing to verify. Works beside a running
 * server.
 */
@Command(
        name = "draws",
        description =
                "Verifies every draw of live work from the log: its seed was committed to before, draws each submission once,"
                        + " and is told afterwards. Ends with 0 if so, 1 if not, 2 where there is nothing to verify.")
final class AuditDrawsCommand implements Callable<Integer> {
    private static final int WRONG = 1;
    private static final int NOT_VERIFIED = 2;

    @ArgGroup(multiplicity = "1")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private WorkspacePlace place;

    @Option(names = "--project", paramLabel = "ID", description = "One live project. Default: all of them.")
    private @Nullable String project;

    @Option(names = "--json", description = "Prints JSON; docs/live-work.md says what each field is.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    private AuditDrawsCommand() {}

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        try (var sides = new Sides()) {
            var audited = DrawReading.of(sides.log(place.store()), done -> {
                err.println(done + " events so far");
                err.flush();
            });
            var about = project == null
                    ? audited
                    : audited.stream()
                            .filter(each -> each.project().value().equals(project))
                            .toList();
            var nothing = nothing(about);
            if (nothing.isPresent()) {
                err.println(nothing.get());
                return NOT_VERIFIED;
            }
            out.print(json ? DrawsJson.of(about) : DrawsText.of(about));
            return about.stream().allMatch(each -> each.faults().isEmpty()) ? 0 : WRONG;
        } catch (StoreException e) {
            err.println(e.getMessage());
            return NOT_VERIFIED;
        } catch (UnreadableEvent e) {
            err.println(e.getMessage() + " `plumbline audit verify` says where the log was altered.");
            return NOT_VERIFIED;
        } finally {
            out.flush();
            err.flush();
        }
    }

    private Optional<String> nothing(List<AuditedProject> about) {
        if (!about.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                project == null
                        ? "There is no live project in %s, so nothing was drawn.".formatted(place.location())
                        : "There is no live project %s in %s.".formatted(project, place.location()));
    }
}
