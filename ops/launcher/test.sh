# Sets up what the tests need, runs all of them, and says on one screen how it went. Sourced by ops/plumbline.

reports=$state/test # a log per step
failed_steps=$reports/failed # their names, one a line
mongodb_used=$root/gateway/target/mongodb-of-tests # the tests say here which MongoDB they ran against
of_maven='^\[ERROR\] .|Tests run:.* in |^\[INFO\] Building Plumbline .*\]$|^plumbline: '

log_of() { printf '%s/%s.log' "$reports" "${1//[^[:alnum:]]/-}"; }

# step NAME SHOWN COMMAND... runs what passes or fails as a whole. All it says is kept, the lines that match SHOWN are shown.
step() {
    local name=$1 shown=$2 log began=$SECONDS
    shift 2
    log=$(log_of "$name")
    printf '\n== %s\n' "$name"
    if "$@" 2>&1 | tee "$log" | { grep --line-buffered -E "$shown" || true; }; then
        printf '   ok, %d s\n' $((SECONDS - began))
    else
        printf '   FAILED after %d s; all it said is in %s\n' $((SECONDS - began)) "$log"
        printf '%s\n' "$name" >>"$failed_steps"
    fi
}

# What does not need the build, and of a machine with several cores takes little more than one.
client_and_formatting() {
    step 'Web client: Biome, types, dependency rules' . in_client npm run --silent check
    step 'Web client: tests' . in_client npm test --silent -- \
        --reporter=default --reporter=junit --outputFile.junit=target/web-client.xml
    step 'Java: formatting' "$of_maven" maven -q spotless:check
}

in_client() { (cd "$root/web-client" && "$@"); }

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    else
        sudo -n "$@"
    fi
}

# Exports CHROMIUM, the browser of the end-to-end tests, and installs the distribution's where that is possible.
find_chromium() {
    local candidate
    for candidate in "${CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable \
        '/Applications/Chromium.app/Contents/MacOS/Chromium' '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'; do
        if [ -n "$candidate" ] && candidate=$(command -v "$candidate"); then
            export CHROMIUM=$candidate
            return 0
        fi
    done
    return 1
}

install_chromium() {
    export DEBIAN_FRONTEND=noninteractive
    as_root apt-get update -qq && as_root apt-get install -y -qq --no-install-recommends chromium fonts-liberation
}

set_up_browser() {
    find_chromium && return
    if command -v apt-get >/dev/null && as_root true 2>/dev/null; then
        step 'Installing Chromium' . install_chromium
        find_chromium && return
    fi
    say "no Chromium was found and none could be installed, so the tests in a browser cannot run: install it, or set CHROMIUM to it."
}

run_all_tests() {
    need_node
    [ -t 1 ] || export NO_COLOR=1
    rm -rf "$reports" "$mongodb_used" "$root"/*/target/surefire-reports "$root"/*/target/failsafe-reports "$root"/web-client/target/*.xml
    mkdir -p "$reports"
    set_up_browser
    step 'Web client: libraries' . node "$root/ops/build-client.mjs" install
    # Beside Java's first minutes: to compile and to test a small module takes one core. A group of its own ends with Ctrl-C too.
    set -m
    client_and_formatting >"$reports/beside.out" 2>&1 </dev/null &
    beside=$!
    set +m
    trap 'kill -- "-$beside" 2>/dev/null || true' EXIT
    # A failed test does not end the run: every suite gets its line in the summary, which decides.
    touch "$state/building"
    step 'Java: build and tests' "$of_maven" maven verify \
        -Dspotless.check.skip=true -Dmaven.test.failure.ignore=true
    wait "$beside" || true # its steps have said what failed
    trap - EXIT
    cat "$reports/beside.out"
    [ -s "$failed_steps" ] || built_now
    if grep -q '"e2e":' "$root/web-client/package.json"; then
        step 'End to end: tests' . in_client npm run e2e --silent -- \
            --reporter=default --reporter=junit --outputFile.junit=target/end-to-end.xml
    fi
    summary
}

# Prints one line per suite, why tests were skipped, which failed, and the total; succeeds if tests ran and none failed.
# Counts come from Maven's log, not from Surefire's reports: a class that two engines run (Jupiter and jqwik) has two lines
# there, while its second report takes the first one's place. The reports tell why a test was skipped.
summary() {
    local file
    printf '\n== Summary (%d min %d s)\n' $((SECONDS / 60)) $((SECONDS % 60))
    printf 'MongoDB: %s\n\n' "$(cat "$mongodb_used" 2>/dev/null || echo 'no test came to ask for one')"
    for file in "$(log_of 'Java: build and tests')" "$root"/web-client/target/*.xml \
        "$root"/*/target/surefire-reports/TEST-*.xml "$root"/*/target/failsafe-reports/TEST-*.xml; do
        [ ! -e "$file" ] || printf '%s\n' "$file"
    done | awk -v steps="$(cat "$failed_steps" 2>/dev/null)" -f "$root/ops/launcher/summary.awk"
}
