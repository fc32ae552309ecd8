package dev.plumbline.domain.drift;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Everybody's calibrations, judged day by day, each with what was known by its evening. */
public final class DriftCohort {

    private record Due(int history, CalibrationRun run) {}

    private DriftCohort() {}

    /** @return a verdict for each run of each history, in their order */
    public static List<List<RunVerdict>> judge(List<RunHistory> histories) {
        Map<LocalDate, List<Due>> days = new TreeMap<>();
        List<List<RunVerdict>> verdicts = new ArrayList<>();
        List<DriftProfile> profiles = new ArrayList<>();
        for (int i = 0; i < histories.size(); i++) {
            verdicts.add(new ArrayList<>());
            profiles.add(new DriftProfile());
            for (CalibrationRun run : histories.get(i).runs()) {
                days.computeIfAbsent(run.date(), _ -> new ArrayList<>()).add(new Due(i, run));
            }
        }
        Map<String, Resemblance> skills = new HashMap<>();
        for (List<Due> day : days.values()) {
            List<RunSummary> summaries =
                    day.stream().map(due -> RunSummary.of(due.run())).toList();
            for (int i = 0; i < day.size(); i++) {
                skills.computeIfAbsent(histories.get(day.get(i).history()).skill(), _ -> new Resemblance())
                        .observe(summaries.get(i));
            }
            for (int i = 0; i < day.size(); i++) {
                int history = day.get(i).history();
                Resemblance resemblance = skills.get(histories.get(history).skill());
                verdicts.get(history)
                        .add(profiles.get(history)
                                .add(day.get(i).run().date(), summaries.get(i), Objects.requireNonNull(resemblance)));
            }
        }
        return verdicts;
    }
}
