package dev.plumbline.gateway.cli;

import dev.plumbline.gateway.store.StoreException;
import dev.plumbline.gateway.transfer.CopyProgress;
import dev.plumbline.gateway.transfer.Sides;
import dev.plumbline.gateway.transfer.WorkspaceCopy;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;

/** Copies a workspace for a command: how far it is on standard error, what came of it on standard output. */
final class CopyRun {
    private static final int FAILED = 1;
    private static final long TELL_EVERY_NANOS = 1_000_000_000;

    private CopyRun() {}

    /**
     * @param done what is said of the target in the end, such as "Copied to"
     * @return the command's exit code
     */
    static int run(String from, String to, String done, CommandSpec spec) {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        try (var sides = new Sides()) {
            var source = sides.source(from);
            var target = sides.target(to);
            var copied = WorkspaceCopy.run(source, target, new Lines(err));
            out.println("%s %s: %d events verified, head %s"
                    .formatted(done, target.name(), copied.events(), copied.head()));
            return 0;
        } catch (StoreException e) {
            err.println(e.getMessage());
            return FAILED;
        } catch (IOException e) {
            err.println(
                    "A file cannot be copied: " + e.getMessage() + ". Run the same again; it goes on where it was.");
            return FAILED;
        } finally {
            out.flush();
            err.flush();
        }
    }

    /** A line a second, and one at the end of each part. */
    private static final class Lines implements CopyProgress {
        private final PrintWriter err;
        private final long began = System.nanoTime();
        private long told;

        Lines(PrintWriter err) {
            this.err = err;
        }

        @Override
        public synchronized void at(Part part, long done, long total) {
            var now = System.nanoTime();
            if (now - told < TELL_EVERY_NANOS) {
                return;
            }
            told = now;
            err.println(
                    total == 0
                            ? "%,d %s".formatted(done, part)
                            : String.format(
                                    Locale.ROOT,
                                    "%,d of %,d %s (%,.0f/s)",
                                    done,
                                    total,
                                    part,
                                    done / ((now - began) / 1e9)));
            err.flush();
        }
    }
}
