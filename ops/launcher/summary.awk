# Standard input: the names of JUnit XML reports. Prints what `summary` in test.sh promises; exit code 1 if anything failed.

function attribute(tag, name) {
    return match(tag, "[ \t\n]" name "=\"[^\"]*\"") ? substr(tag, RSTART + length(name) + 3, RLENGTH - length(name) - 4) : ""
}

function text(xml) {
    gsub(/&#10;.*/, "", xml); gsub(/&lt;/, "<", xml); gsub(/&gt;/, ">", xml); gsub(/&quot;/, "\"", xml)
    gsub(/&apos;|&#39;/, "'", xml); gsub(/&amp;/, "\\&", xml)
    sub(/^org\.opentest4j\.TestAbortedException: /, "", xml); sub(/^Assumption failed: /, "", xml)
    return xml
}

function suite_of(report) {
    sub("^" root, "", report)
    if (report ~ /^web-client\//) return "web client"
    if (report ~ /failsafe-reports/) return "end to end"
    if (report ~ /\.house\./) return "house rules"
    return substr(report, 1, index(report, "/") - 1)
}

{
    report = $0
    suite = suite_of(report)
    if (!(suite in tests)) order[++suites] = suite
    old = RS
    RS = "<"
    while ((getline tag < report) > 0) {
        if (tag ~ /^testsuite[ \t\n]/) {
            tests[suite] += attribute(tag, "tests")
            failed[suite] += attribute(tag, "failures") + attribute(tag, "errors")
            skipped[suite] += attribute(tag, "skipped")
            seconds[suite] += attribute(tag, "time")
        } else if (tag ~ /^testcase[ \t\n]/) {
            name = attribute(tag, "classname") " " attribute(tag, "name")
        } else if (tag ~ /^skipped/) {
            reason = text(attribute(tag, "message"))
            reasons[reason == "" ? "no reason given" : reason]++
        } else if (tag ~ /^(failure|error)[ \t\n>]/) {
            failures[++broken] = text(name)
        }
    }
    RS = old
    close(report)
}

END {
    printf "%-14s %7s %7s %7s %9s\n", "suite", "tests", "failed", "skipped", "seconds"
    for (i = 1; i <= suites; i++) {
        suite = order[i]
        printf "%-14s %7d %7d %7d %9.1f\n", suite, tests[suite], failed[suite], skipped[suite], seconds[suite]
        all += tests[suite]; bad += failed[suite]; left += skipped[suite]
    }
    for (reason in reasons) printf "skipped: %s: %d\n", reason, reasons[reason]
    for (i = 1; i <= broken && i <= 15; i++) print "failed: " failures[i]
    if (broken > 15) print "failed: and " broken - 15 " more"
    count = split(steps, names, "\n")
    # Vitest reports its failed tests and fails as a step too: count them once.
    for (i = 1; i <= count; i++) if (names[i] != "" && !(names[i] == "Web client: tests" && failed["web client"])) { print "failed: " names[i]; bad++; steps_failed++ }
    if (all == 0) { print "failed: no test ran"; bad++; steps_failed++ }
    printf "\n%d passed, %d failed, %d skipped\n", all - (bad - steps_failed) - left, bad, left
    exit bad > 0
}
