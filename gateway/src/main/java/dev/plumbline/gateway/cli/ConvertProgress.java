package dev.plumbline.gateway.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.BiConsumer;

/** Says every few seconds how far a long conversion is; a short one it leaves alone. */
final class ConvertProgress implements BiConsumer<Long, Double> {

    private static final long EVERY_NANOS = 3_000_000_000L;

    private final PrintWriter to;
    private long last = System.nanoTime();

    ConvertProgress(PrintWriter to) {
        this.to = to;
    }

    @Override
    public void accept(Long frames, Double share) {
        long now = System.nanoTime();
        if (now - last >= EVERY_NANOS) {
            last = now;
            String far = share < 0 ? "" : String.format(Locale.ROOT, ", %.0f %%", 100 * share);
            String done = frames == 0 ? "gone through once" : String.format(Locale.ROOT, "%,d frames", frames);
            to.println(done + far);
            to.flush();
        }
    }
}
