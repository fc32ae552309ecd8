# Builds what changed since the last build. Sourced by ops/plumbline.

jar=$root/gateway/target/plumbline-gateway.jar
built=$state/built # as old as the start of the build whose sources it vouches for

# True if a source that goes into the program is newer than the last build. Only folders below a module count as changed
# themselves (a file was removed): a module's own folder changes whenever something is built in it.
sources_changed() {
    [ -e "$built" ] && [ -e "$jar" ] || return 0
    [ -n "$(find "$root/pom.xml" "$root/.mvn" "$root/ops/build-client.mjs" \
        "$root/domain/pom.xml" "$root/domain/src/main" \
        "$root/projections/pom.xml" "$root/projections/src/main" \
        "$root/gateway/pom.xml" "$root/gateway/src/main" \
        -newer "$built" -print 2>/dev/null | head -n 1)" ] ||
        [ -n "$(find "$root/web-client" -mindepth 1 \( -name node_modules -o -name dist -o -name target -o -name test -o -name bench \) -prune \
            -o -newer "$built" -print | head -n 1)" ]
}

# Runs Maven: the wrapper's, or where that cannot be fetched the one on the PATH.
maven() {
    local mvn=$root/mvnw
    if ! "$mvn" --version >/dev/null 2>&1; then
        mvn=$(command -v mvn) || stop "Maven could not be fetched: connect to the network once, or install Maven 3.8 or newer."
    fi
    (cd "$root" && MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED ${MAVEN_OPTS:-}" \
        "$mvn" --batch-mode "$@")
}

# Says on standard error how a Maven build goes on, and keeps its words.
show_build() {
    local line fetched=0
    while IFS= read -r line; do
        printf '%s\n' "$line"
        case $line in
            '[INFO] Downloaded from '* | 'Downloaded from '*)
                fetched=$((fetched + 1))
                [ $((fetched % 100)) -ne 0 ] || say "  $fetched files fetched"
                ;;
            '[INFO] Building Plumbline '*' 0'*)
                line=${line#'[INFO] Building Plumbline '}
                say "  ${line%% [0-9]*}"
                ;;
            'plumbline: '*) say "  ${line#plumbline: }" ;;
        esac
    done
}

lock_build() {
    local told='' holder
    mkdir -p "$state"
    until mkdir "$state/lock" 2>/dev/null; do
        holder=$(cat "$state/lock/pid" 2>/dev/null || true)
        if [ -n "$holder" ] && ! kill -0 "$holder" 2>/dev/null; then
            rm -rf "$state/lock"
            continue
        fi
        [ -n "$told" ] || say "waiting for another build of this checkout (process $holder) to end"
        told=yes
        sleep 1
    done
    echo $$ >"$state/lock/pid"
    trap unlock_build EXIT
}

unlock_build() {
    rm -rf "$state/lock"
    trap - EXIT
}

build_if_changed() {
    sources_changed || return 0
    mkdir -p "$state" 2>/dev/null || stop "$root cannot be written to, and Plumbline has to be built in it first: make it writable, or copy it to a folder that is."
    lock_build
    ! sources_changed || build
    unlock_build
}

build() {
    local log=$state/build.log client=()
    if ! find_node; then
        [ -e "$root/web-client/dist/index.html" ] || need_node
        client=(-DskipClient)
    fi
    [ -e "$built" ] && say "building what changed" || say "building (the first time fetches libraries and takes a few minutes)"
    touch "$state/building"
    # A server that runs goes on with the jars that it has opened: the new ones take their names, not their place on the disk.
    rm -f "$jar" "$root"/gateway/target/lib/plumbline-*.jar "$root"/{domain,projections}/target/plumbline-*.jar
    if ! maven package -Dmaven.test.skip=true -Dspotless.check.skip=true ${client[@]+"${client[@]}"} 2>&1 | show_build >"$log"; then
        grep -E '^\[ERROR\]|^plumbline: |npm (ERR|error)|error TS' "$log" | head -n 15 >&2 || true
        stop "the build failed; all it said is in $log"
    fi
    built_now
}

# What was packaged is made of the sources as they were when "$state/building" was touched.
built_now() {
    unpack_rocksdb
    mv "$state/building" "$built"
}

# Java finds RocksDB's library in a folder at once; out of the jar it would be copied to /tmp at every start.
unpack_rocksdb() {
    local library rocksdb
    case $(uname -sm) in
        'Linux x86_64') library=librocksdbjni-linux64.so ;;
        'Linux aarch64') library=librocksdbjni-linux-aarch64.so ;;
        *) return 0 ;;
    esac
    for rocksdb in "$root"/gateway/target/lib/rocksdbjni-*.jar; do
        if [ -e "$rocksdb" ] && [ "$rocksdb" -nt "$state/native/$library" ]; then
            mkdir -p "$state/native"
            (cd "$state/native" && "$JAVA_HOME/bin/jar" --extract --file "$rocksdb" "$library" && touch "$library") || true
        fi
    done
}
