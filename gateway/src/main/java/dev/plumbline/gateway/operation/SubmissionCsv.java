package dev.plumbline.gateway.operation;

import dev.plumbline.domain.scoring.FrameScore;
import dev.plumbline.projections.submission.Submission;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Submissions as CSV (RFC 4180): one row each, and two columns for every component that any of them was scored on. The
 * numbers are those on the screen, unrounded. Text that a spreadsheet would take for a formula begins with an apostrophe.
 */
final class SubmissionCsv {
    private static final List<String> FIXED = List.of(
            "task",
            "annotator",
            "annotator_id",
            "frame",
            "submitted_at",
            "objects",
            "points",
            "available",
            "score",
            "scoring",
            "scoring_version",
            "truth_revision",
            "review");

    private record Sum(double points, double available) {
        Sum plus(Sum other) {
            return new Sum(points + other.points, available + other.available);
        }
    }

    private final Named named;

    SubmissionCsv(Named named) {
        this.named = named;
    }

    void write(List<Submission> rows, Writer out) throws IOException {
        var components = new TreeSet<String>();
        rows.forEach(row -> components.addAll(sums(row).keySet()));
        var header = new ArrayList<>(FIXED);
        for (var component : components) {
            header.add(component + "_points");
            header.add(component + "_available");
        }
        line(header, out);
        for (var row : rows) {
            line(cells(row, components), out);
        }
    }

    private List<String> cells(Submission s, Iterable<String> components) {
        var score = s.score();
        var cells = new ArrayList<>(List.of(
                s.task().value(),
                named.person(s.annotator()).name(),
                s.annotator().value(),
                named.frame(s.frame()).name(),
                s.at().toString(),
                Integer.toString(s.labels().objects().size())));
        cells.addAll(score == null ? List.of("", "", "", "", "", "") : scored(score, s.truthRevision()));
        cells.add(s.review().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        var sums = sums(s);
        for (var component : components) {
            var sum = sums.get(component);
            cells.add(sum == null ? "" : number(sum.points));
            cells.add(sum == null ? "" : number(sum.available));
        }
        return cells;
    }

    private static List<String> scored(FrameScore score, int truthRevision) {
        var share = score.total().score();
        return List.of(
                number(score.points()),
                number(score.available()),
                share.isPresent() ? number(share.getAsDouble()) : "",
                score.scoring().name(),
                Integer.toString(score.scoring().version()),
                Integer.toString(truthRevision));
    }

    private static TreeMap<String, Sum> sums(Submission s) {
        var sums = new TreeMap<String, Sum>();
        var score = s.score();
        if (score != null) {
            score.components().forEach(c -> sums.merge(c.name(), new Sum(c.points(), c.available()), Sum::plus));
        }
        return sums;
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    private static void line(List<String> cells, Writer out) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            out.write(cell(cells.get(i)));
        }
        out.write("\r\n");
    }

    /** A number may begin with a minus sign; other text with one of these is a formula to a spreadsheet. */
    static String cell(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 && !isNumber(text);
        var safe = formula ? "'" + text : text;
        return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }

    private static boolean isNumber(String text) {
        return text.matches("-?[0-9.]+(E-?[0-9]+)?");
    }
}
