package dev.plumbline.gateway.cli;

import dev.plumbline.domain.trend.IsoWeek;
import dev.plumbline.domain.trend.ReviewHistory;
import dev.plumbline.domain.trend.WeekCount;
import dev.plumbline.gateway.format.csv.Cells;
import dev.plumbline.gateway.format.csv.CsvRows.Row;
import dev.plumbline.gateway.format.csv.TableFile;
import dev.plumbline.gateway.problem.Refused;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was reviewed of whom: a CSV file with a row for each annotator, skill and week, in any order. */
final class CountsFile {

    private static final List<String> COLUMNS = List.of("annotator", "skill", "week", "reviewed", "disagreed");

    private record Key(String annotator, String skill) {}

    private final Map<Key, Map<IsoWeek, WeekCount>> weeks = new LinkedHashMap<>();

    private CountsFile() {}

    /**
     * In the order in which annotators and skills come up.
     *
     * @throws Refused when something of it is wrong, naming each line
     */
    static List<ReviewHistory> read(Path path) throws Refused {
        CountsFile file = new CountsFile();
        TableFile.read(path, "counts", COLUMNS, file::take);
        List<ReviewHistory> histories = new ArrayList<>();
        file.weeks.forEach((key, counts) ->
                histories.add(new ReviewHistory(key.annotator(), key.skill(), List.copyOf(counts.values()))));
        return histories;
    }

    private void take(Row row) {
        Key key = new Key(Cells.text(row, "annotator"), Cells.text(row, "skill"));
        WeekCount count = new WeekCount(
                IsoWeek.parse(Cells.text(row, "week")), Cells.whole(row, "reviewed"), Cells.whole(row, "disagreed"));
        Map<IsoWeek, WeekCount> theirs = weeks.computeIfAbsent(key, _ -> new TreeMap<>());
        if (theirs.putIfAbsent(count.week(), count) != null) {
            throw new IllegalArgumentException(
                    "%s, %s has %s twice".formatted(key.annotator(), key.skill(), count.week()));
        }
    }
}
