package dev.plumbline.gateway.cli;

import dev.plumbline.domain.sampling.AuditedProject;
import dev.plumbline.domain.sampling.AuditedRound;
import dev.plumbline.domain.sampling.DrawState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** What an audit of draws found, for people. */
final class DrawsText {
    private final StringBuilder text = new StringBuilder();

    private DrawsText() {}

    static String of(List<AuditedProject> projects) {
        var all = new DrawsText();
        projects.forEach(all::project);
        all.sum(projects);
        return all.text.toString();
    }

    private void project(AuditedProject project) {
        line("%s (%s)", project.project(), project.name());
        project.rounds().forEach(this::round);
        if (project.waiting() > 0) {
            line("  %d submitted within the last day and not drawn yet", project.waiting());
        }
        if (project.late() > 0) {
            line("  %d submitted before the seed they were drawn with was committed to", project.late());
        }
        project.faults().forEach(fault -> line("wrong at position %d: %s", fault.position(), fault.what()));
    }

    private void round(AuditedRound round) {
        line(
                "  %s%s  %-8s %5d drawn, %d reviewed; %s",
                round.week(),
                round.round() == 1 ? "" : ", round " + round.round(),
                round.state().name().toLowerCase(Locale.ROOT),
                round.drawn(),
                round.chosen(),
                committed(round));
    }

    private static String committed(AuditedRound round) {
        var at = round.committedAt();
        if (at == null) {
            return "not committed to";
        }
        return "committed to %s the week, on %s, at position %d"
                .formatted(round.committedBeforeItsWeek() ? "before" : "in", day(at), round.committed());
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    private void sum(List<AuditedProject> projects) {
        var rounds =
                projects.stream().flatMap(project -> project.rounds().stream()).toList();
        int faults =
                projects.stream().mapToInt(project -> project.faults().size()).sum();
        line(
                "%d draws verified, %d with a seed that is secret still, %d with one that was lost; %s",
                drawn(rounds, DrawState.VERIFIED),
                drawn(rounds, DrawState.OPEN),
                drawn(rounds, DrawState.LOST),
                faults == 0 ? "nothing is wrong" : faults + " wrong");
    }

    private static int drawn(List<AuditedRound> rounds, DrawState state) {
        return rounds.stream()
                .filter(round -> round.state() == state)
                .mapToInt(AuditedRound::drawn)
                .sum();
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append(System.lineSeparator());
    }
}
