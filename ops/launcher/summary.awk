# Standard input: the names of Maven's log and of JUnit XML reports. Prints what `summary` in test.sh promises; exit code 1 if
# anything failed.

function attribute(tag, name) {
    return match(tag, "[ \t\n]" name "=\"[^\"]*\"") ? substr(tag, RSTART + length(name) + 3, RLENGTH - length(name) - 4) : ""
}

function text(xml) {
    gsub(/&#10;.*/, "", xml); gsub(/&lt;/, "<", xml); gsub(/&gt;/, ">", xml); gsub(/&quot;/, "\"", xml)
    gsub(/&apos;|&#39;/, "'", xml); gsub(/&amp;/, "\\&", xml); sub(/[\r\n].*/, "", xml)
    sub(/^org\.opentest4j\.TestAbortedException: /, "", xml); sub(/^Assumption failed: /, "", xml)
    return xml
}

function number(line, name) {
    return match(line, name "[:=] *[0-9.]+") ? substr(line, RSTART + length(name) + 1, RLENGTH - length(name) - 1) + 0 : 0
}

function count(suite, run, wrong, left, time) {
    if (!(suite in tests)) order[++suites] = suite
    tests[suite] += run; failed[suite] += wrong; skipped[suite] += left; seconds[suite] += time
}

# A test framework that keeps no reason may have it in the test's name: "in a browser (skipped: no Chromium is installed)".
function skip(reason, name) {
    if (reason == "" && match(name, /\(skipped: [^)]*\)/)) reason = substr(name, RSTART + 10, RLENGTH - 11)
    reasons[reason == "" ? "no reason given" : reason]++
}

# What a failed test said, up to the first line of its stack, and no more than fits on a screen beside others.
function why(line) {
    gsub(/^[ \t\r]+|[ \t\r]+$/, "", line)
    if (line != "" && said[broken]++ < 6) causes[broken] = causes[broken] "\n    " substr(line, 1, 400)
}

function read_maven_log(log_file,    line, module, class, telling) {
    while ((getline line < log_file) > 0) {
        if (telling && line ~ /^\[|^\tat |^\t\.\.\./) telling = 0
        if (telling) { why(line); continue }
        if (line ~ /\[INFO\] Building Plumbline .*\]$/) {
            module = line
            sub(/.*Building Plumbline /, "", module); sub(/ [0-9].*/, "", module)
        } else if (line ~ /Tests run: .* in [^ ]+$/) {
            class = line
            sub(/.* in /, "", class)
            count(class ~ /IT(\$.*)?$/ ? "end to end" : class ~ /\.house\./ ? "house rules" : module, number(line, "Tests run"),
                number(line, "Failures") + number(line, "Errors"), number(line, "Skipped"), number(line, "elapsed"))
        } else if (line ~ /^\[ERROR\] [^ ]+.* -- Time elapsed: .*<<< (FAILURE|ERROR)!$/ && line !~ /Tests run:/) {
            sub(/^\[ERROR\] /, "", line); sub(/ -- Time elapsed:.*/, "", line)
            failures[++broken] = line
            telling = 1
        }
    }
}

function read_report(report,    tag, name, awaited, vitest) {
    vitest = report ~ /\/end-to-end\.xml$/ ? "end to end" : report ~ /\/web-client\.xml$/ ? "web client" : ""
    RS = "<"
    while ((getline tag < report) > 0) {
        if (awaited && tag ~ /^!\[CDATA\[/) skip(text(substr(tag, 9)))
        else if (awaited) skip("", text(name))
        awaited = 0
        if (tag ~ /^testsuite[ \t\n]/ && vitest) {
            count(vitest, attribute(tag, "tests"), attribute(tag, "failures") + attribute(tag, "errors"),
                attribute(tag, "skipped"), attribute(tag, "time"))
        } else if (tag ~ /^testcase[ \t\n]/) {
            name = attribute(tag, "classname") " " attribute(tag, "name")
        } else if (tag ~ /^skipped/) {
            if (attribute(tag, "message") != "") skip(text(attribute(tag, "message")))
            else if (tag ~ />[^ \t\n]/) skip(text(substr(tag, index(tag, ">") + 1)))
            else awaited = 1
        } else if (tag ~ /^(failure|error)[ \t\n>]/ && vitest) {
            failures[++broken] = text(name)
            why(text(attribute(tag, "message")))
        }
    }
    RS = "\n"
}

{ if ($0 ~ /\.log$/) read_maven_log($0); else read_report($0); close($0) }

END {
    printf "%-14s %7s %7s %7s %9s\n", "suite", "tests", "failed", "skipped", "seconds"
    for (i = 1; i <= suites; i++) {
        suite = order[i]
        printf "%-14s %7d %7d %7d %9.1f\n", suite, tests[suite], failed[suite], skipped[suite], seconds[suite]
        all += tests[suite]; bad += failed[suite]; left += skipped[suite]
    }
    for (reason in reasons) printf "skipped: %s: %d\n", reason, reasons[reason]
    for (i = 1; i <= broken && i <= 15; i++) print "failed: " failures[i] causes[i]
    if (broken > 15) print "failed: and " broken - 15 " more"
    names = split(steps, step, "\n")
    # Vitest reports its failed tests and fails as a step too: count them once.
    for (i = 1; i <= names; i++) if (step[i] != "" && !(step[i] == "Web client: tests" && failed["web client"]) &&
        !(step[i] == "End to end: tests" && failed["end to end"])) {
        print "failed: " step[i]
        extra++
    }
    if (all == 0) { print "failed: no test ran"; extra++ }
    printf "\n%d passed, %d failed, %d skipped\n", all - bad - left, bad + extra, left
    exit bad + extra > 0
}
