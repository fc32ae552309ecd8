# Starts the program that was built. Sourced by ops/plumbline.

main_class=dev.plumbline.gateway.Main

# A stroke waits for a collection: a server has short ones oftener rather than long ones. What only has to be fast goes without.
server_flags=-XX:MaxNewSize=160m

# An ahead-of-time cache is only taken by the Java, the jars and the flags that it was made with, so they are set once.
java_flags() {
    flags=(
        --enable-native-access=ALL-UNNAMED
        --sun-misc-unsafe-memory-access=allow
        -Daxoniq.update-checker.disabled=true
        -Djava.awt.headless=true
        "-Djava.library.path=$state/native"
        -XX:+UseCompactObjectHeaders
        -XX:+UseG1GC
        -XX:GCTimeRatio=99         # rather take more of the heap than stop a hundredth of the time
        -XX:MaxTenuringThreshold=2 # what outlives two collections is mostly kept for long: not copied any more
        -XX:MaxHeapFreeRatio=95    # heap that a load needed is kept for the next, or a collection is due again at once
        -XX:+ExitOnOutOfMemoryError
        -Xms64m
        -Xmx1g
        "-Dplumbline.server.flags=$server_flags" # for those that drills and benches start
    )
    # shellcheck disable=SC2206 # several options in one variable are meant to be split
    [ -z "${PLUMBLINE_JAVA_OPTS:-}" ] || flags+=($PLUMBLINE_JAVA_OPTS)
}

# Becomes Java, so that Ctrl-C and every other signal reach it.
start_java() {
    java_flags
    case ${1:-} in
        serve | demo) flags+=("$server_flags") ;;
    esac
    [ ! -s "$state/start.aot" ] || flags+=("-XX:AOTCache=$state/start.aot" "-Xlog:aot*=off" "-Xlog:cds*=off")
    exec "$JAVA_HOME/bin/java" "${flags[@]}" -cp "$jar" "$main_class" "$@"
}

# Starts the server once on an empty folder and lets Java keep what it loaded and linked: the next start takes half the time.
# A start without the cache is only slower, so nothing here stops the launcher.
train_if_changed() {
    local trained=$state/trained
    [ -z "${PLUMBLINE_JAVA_OPTS:-}" ] || return 0
    if [ -e "$trained" ] && [ ! "$built" -nt "$trained" ] && [ "$(cat "$trained")" = "$JAVA_HOME" ]; then
        return 0
    fi
    [ -w "$state" ] || return 0
    lock_build
    say "preparing a fast start"
    rm -f "$state/start.aot"
    train >"$state/train.log" 2>&1 || true
    printf '%s' "$JAVA_HOME" >"$trained"
    unlock_build
}

train() {
    local data=$state/train-data log=$state/train-run.log java tries=0
    rm -rf "$data"
    java_flags
    "$JAVA_HOME/bin/java" "${flags[@]}" "-XX:AOTCacheOutput=$state/start.aot.new" -cp "$jar" "$main_class" \
        serve --port 0 --data-dir "$data" >"$log" 2>&1 </dev/null &
    java=$!
    until grep -q 'Plumbline is ready' "$log" || ! kill -0 $java 2>/dev/null || [ $((tries += 1)) -gt 200 ]; do
        sleep 0.1
    done
    kill -TERM $java 2>/dev/null
    wait $java
    rm -rf "$data"
    mv "$state/start.aot.new" "$state/start.aot"
}
