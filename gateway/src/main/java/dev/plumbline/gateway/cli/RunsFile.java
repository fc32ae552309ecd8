package dev.plumbline.gateway.cli;

import dev.plumbline.domain.drift.CalibrationRun;
import dev.plumbline.domain.drift.RunHistory;
import dev.plumbline.gateway.format.csv.Cells;
import dev.plumbline.gateway.format.csv.CsvRows.Row;
import dev.plumbline.gateway.format.csv.TableFile;
import dev.plumbline.gateway.problem.Refused;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What calibrations measured: a CSV file with a row for each object, in any order. */
final class RunsFile {

    private static final List<String> COLUMNS = List.of("annotator", "skill", "run", "frame", "object", "value");

    private record Key(String annotator, String skill) {}

    /** Values by frame, and by object in it. */
    private static final class Run {
        final Map<String, Map<String, Double>> frames = new LinkedHashMap<>();
    }

    private final Map<Key, Map<LocalDate, Run>> runs = new LinkedHashMap<>();

    private RunsFile() {}

    /**
     * In the order in which annotators and skills come up.
     *
     * @throws Refused when something of it is wrong, naming each line
     */
    static List<RunHistory> read(Path path) throws Refused {
        RunsFile file = new RunsFile();
        TableFile.read(path, "runs", COLUMNS, file::take);
        return file.histories();
    }

    private void take(Row row) {
        Key key = new Key(Cells.text(row, "annotator"), Cells.text(row, "skill"));
        LocalDate date = Cells.date(row, "run");
        String frame = Cells.text(row, "frame");
        String object = Cells.text(row, "object");
        double value = Cells.number(row, "value");
        Map<String, Double> objects = runs.computeIfAbsent(key, _ -> new TreeMap<>())
                .computeIfAbsent(date, _ -> new Run())
                .frames
                .computeIfAbsent(frame, _ -> new LinkedHashMap<>());
        if (objects.putIfAbsent(object, value) != null) {
            throw new IllegalArgumentException("%s, %s has object %s of frame %s twice in the run of %s"
                    .formatted(key.annotator(), key.skill(), object, frame, date));
        }
    }

    private List<RunHistory> histories() {
        List<RunHistory> histories = new ArrayList<>();
        runs.forEach((key, byDate) -> {
            List<CalibrationRun> theirs = new ArrayList<>();
            byDate.forEach((date, run) -> theirs.add(new CalibrationRun(
                    date,
                    run.frames.entrySet().stream()
                            .map(frame -> new CalibrationRun.Frame(
                                    frame.getKey(), List.copyOf(frame.getValue().values())))
                            .toList())));
            histories.add(new RunHistory(key.annotator(), key.skill(), theirs));
        });
        return histories;
    }
}
