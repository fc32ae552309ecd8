package dev.plumbline.gateway.drill;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.domain.TaskId;
import dev.plumbline.domain.canvas.Change;
import dev.plumbline.domain.ontology.Ontology;
import dev.plumbline.gateway.demo.DemoCommand;
import dev.plumbline.gateway.demo.DemoWorkspace.Member;
import dev.plumbline.gateway.demo.Doors;
import dev.plumbline.gateway.demo.Hand;
import dev.plumbline.gateway.drill.Sheet.Submission;
import dev.plumbline.gateway.json.Json;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Someone who draws as fast as the drill wants, through the doors of whichever gateway lets them in. What was not
 * acknowledged is sent again, as the browser does. All their tasks are handed in but the last, which has no end.
 */
final class Annotator implements Runnable {
    private static final int UNAUTHORIZED = 401;
    private static final int UNAVAILABLE = 500;
    private static final int TOO_MANY = 429;

    private final Crew crew;
    private final Member member;
    private final RandomGenerator random;
    private final Deque<String> tasks = new ArrayDeque<>();
    private final Set<String> known = new HashSet<>();
    private int server;
    private @Nullable Doors session;
    private @Nullable Sheet sheet;

    Annotator(Crew crew, Member member, int number, RandomGenerator random) {
        this.crew = crew;
        this.member = member;
        this.server = number;
        this.random = random;
    }

    @Override
    public void run() {
        while (!isDone()) {
            try (var doors = enter()) {
                doors.open();
                work(doors);
            } catch (Doors.Refused e) {
                refused(e);
            } catch (IOException e) {
                crew.ledger().trouble(member.id(), String.valueOf(e.getMessage()));
                server++;
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                crew.ledger().fault(member.id(), "does not know what to do with an answer: " + e);
                return;
            }
            if (!pause(crew.settings().reconnect())) {
                return;
            }
        }
    }

    private void refused(Doors.Refused refusal) {
        if (refusal.status() == UNAUTHORIZED && session != null) {
            session = null;
            crew.ledger().signedInAgain();
        } else if (refusal.status() < UNAVAILABLE && refusal.status() != TOO_MANY) {
            crew.ledger().fault(member.id(), String.valueOf(refusal.getMessage()));
        }
        server++;
    }

    private boolean isDone() {
        return crew.isFinishing()
                && (sheet == null || sheet.isDrained() && (sheet.hasMore() || sheet.submission() != Submission.SENT));
    }

    private Doors enter() throws IOException, InterruptedException {
        var servers = crew.servers();
        URI at = servers.get(server % servers.size());
        var before = session;
        var doors =
                before == null ? Doors.signIn(crew.client(), at, member.signIn(), DemoCommand.PASSWORD) : before.at(at);
        session = doors;
        return doors;
    }

    private void work(Doors doors) throws IOException, InterruptedException {
        while (!isDone()) {
            var current = sheet == null ? next(doors) : sheet;
            sheet = current;
            new Drawing(crew, doors, current, random).run();
            if (!current.hasMore() && current.submission() != Submission.ACKNOWLEDGED) {
                submit(doors, current);
                sheet = null;
            }
        }
    }

    private Sheet next(Doors doors) throws IOException, InterruptedException {
        if (tasks.size() <= 1) {
            for (var card : doors.get("/api/tasks")) {
                var task = card.path("id").asText();
                if (known.add(task)) {
                    tasks.add(task);
                }
            }
        }
        var task = doors.get("/api/tasks/" + tasks.getFirst());
        boolean last = tasks.size() == 1;
        var begun = new Sheet(member.id(), new TaskId(tasks.removeFirst()), changes(task, last));
        crew.ledger().add(begun);
        return begun;
    }

    private Iterator<Change> changes(JsonNode task, boolean withoutEnd) {
        var file = task.path("frame").path("name").asText();
        var frame = crew.demo().frames().stream()
                .filter(f -> f.file().equals(file))
                .findFirst()
                .orElseThrow();
        var doodles = new Doodles(frame, random, crew::drawsLarge);
        if (withoutEnd) {
            return doodles;
        }
        var plan = Hand.steady(member.id(), frame, Json.read(task.path("ontology"), Ontology.class));
        return Doodles.among(plan, doodles, crew.settings().strokesPerTask()).iterator();
    }

    private void submit(Doors doors, Sheet done) throws IOException, InterruptedException {
        done.submission(Submission.SENT);
        long sent = System.nanoTime();
        doors.post(
                "/api/tasks/" + done.task() + "/submission",
                Json.mapper().createObjectNode().put("lastStroke", done.drawn().size()),
                "submission-" + done.task());
        done.submission(Submission.ACKNOWLEDGED);
        crew.acknowledged(member.id(), sent);
    }

    /** Half as long up to one and a half times as long; {@code false} when interrupted. */
    private boolean pause(Duration time) {
        try {
            Thread.sleep(Duration.ofNanos((long) (time.toNanos() * (0.5 + random.nextDouble()))));
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
