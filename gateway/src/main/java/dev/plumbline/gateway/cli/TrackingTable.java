package dev.plumbline.gateway.cli;

import dev.plumbline.domain.tracking.TrackReasons;
import dev.plumbline.domain.tracking.TrackScore;
import dev.plumbline.domain.tracking.TrackScore.ObjectTracking;
import dev.plumbline.gateway.tracking.SequenceScore;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Identities for people to read: each sequence, and each of its objects that was not followed all the way. */
final class TrackingTable {

    private final StringBuilder text = new StringBuilder();

    private TrackingTable() {}

    static String of(List<SequenceScore> sequences) {
        TrackingTable table = new TrackingTable();
        sequences.forEach(table::sequence);
        if (sequences.size() > 1) {
            table.line("");
            table.measures(
                    "tracks of %d sequences".formatted(sequences.size()),
                    TrackScore.all(sequences.stream().map(SequenceScore::score).toList()));
        }
        return table.text.toString();
    }

    private void sequence(SequenceScore sequence) {
        line("");
        measures(sequence.name().isEmpty() ? "tracks" : "tracks of " + sequence.name(), sequence.score());
        for (ObjectTracking track : sequence.score().tracks()) {
            List<String> sentences = TrackReasons.of(track, sequence.score(), sequence.called()::get);
            if (!sentences.isEmpty()) {
                line(
                        "  %-16s %-16s %d of %d frames matched, %d by its own track",
                        "%s → %s".formatted(track.track(), track.own() == null ? "–" : track.own()),
                        track.classKey(),
                        track.matched(),
                        track.frames(),
                        track.right());
                sentences.forEach(sentence -> line("            %s", sentence));
            }
        }
        sequence.score().inventions().forEach(invention -> line("  %s", TrackReasons.of(invention)));
        sequence.labelClass()
                .forEach(
                        change -> line("  %s", change.sentence(sequence.called().get(change.frame()))));
    }

    private void measures(String name, TrackScore score) {
        line(
                "%s: IDF1 %s, IDP %s, IDR %s; MOTA %s, MOTP %s",
                name,
                share(score.identity().f1()),
                share(score.identity().precision()),
                share(score.identity().recall()),
                share(score.mota()),
                share(score.motp()));
        line(
                "  switches %d, fragmentations %d; of %d objects %d mostly tracked, %d mostly lost; %d places missed, %d labels spurious",
                score.switches(),
                score.fragments(),
                score.tracks().size(),
                score.mostlyTracked(),
                score.mostlyLost(),
                score.missed(),
                score.spurious());
    }

    private static String share(OptionalDouble share) {
        return share.isPresent() ? String.format(Locale.ROOT, "%.3f", share.getAsDouble()) : "–";
    }

    private void line(String format, Object... arguments) {
        text.append(format.formatted(arguments).stripTrailing()).append('\n');
    }
}
