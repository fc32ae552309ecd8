package dev.plumbline.gateway.live.peers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.TaskId;
import dev.plumbline.gateway.live.protocol.Pointing;
import dev.plumbline.gateway.live.protocol.Room;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Keeps what other gateways say, a line each; its methods wait, twenty seconds at most. */
public final class Heard implements Peers.Told {
    private final LinkedBlockingQueue<String> lines = new LinkedBlockingQueue<>();

    @Override
    public void present(String gateway, Room room, List<Stay> people) {
        lines.add(room.name() + " "
                + people.stream()
                        .map(p -> p.person() + " " + p.doing().name().toLowerCase(Locale.ROOT))
                        .toList());
    }

    @Override
    public void gesture(PersonId by, TaskId task, @Nullable Pointing pointing) {
        lines.add(by + " at " + task + " "
                + (pointing == null ? "done" : (int) pointing.pointer().x(0)));
    }

    /** Everything up to this line, which it waits for. */
    public List<String> until(String line) throws InterruptedException {
        return until(line, () -> {});
    }

    /** The same for a line that may be lost, and is said again and again. */
    public List<String> until(String line, Runnable said) throws InterruptedException {
        var heard = new ArrayList<String>();
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!heard.contains(line)) {
            assertThat(System.nanoTime()).as("%s; what came is %s", line, heard).isLessThan(deadline);
            said.run();
            var next = lines.poll(100, TimeUnit.MILLISECONDS);
            if (next != null) {
                heard.add(next);
            }
        }
        return heard;
    }

    public List<String> all() {
        return List.copyOf(lines);
    }
}
