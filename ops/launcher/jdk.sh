# Finds a JDK and Node.js where they usually are. Sourced by ops/plumbline.

jdk_wanted=25
node_wanted=20.19 # what Vite asks for

# The feature release of the JDK in $1 (25 for 25.0.3), empty where there is none; read without starting it.
jdk_release() {
    local line
    [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
    while IFS= read -r line; do
        case $line in
            JAVA_VERSION=*)
                line=${line#*\"}
                printf '%s' "${line%%[!0-9]*}"
                return 0
                ;;
        esac
    done <"$1/release"
}

jdk_fits() {
    local release
    release=$(jdk_release "$1")
    [ -n "$release" ] && [ "$release" -ge $jdk_wanted ]
}

# One candidate a line, the likelier first.
jdk_candidates() {
    local folder java
    for folder in /usr/lib/jvm/* "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME:-}"/Library/Java/JavaVirtualMachines/*/Contents/Home; do
        printf '%s\n' "$folder"
    done
    if [ -r "${HOME:-}/.m2/toolchains.xml" ]; then
        sed -n 's:.*<jdkHome>[[:space:]]*\(.*[^[:space:]]\)[[:space:]]*</jdkHome>.*:\1:p' "$HOME/.m2/toolchains.xml"
    fi
    if java=$(command -v java); then
        "$java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p' 2>/dev/null
    fi
}

# Sets JAVA_HOME to a JDK that is new enough, or stops with a sentence.
find_jdk() {
    local candidate
    if [ -n "${JAVA_HOME:-}" ] && jdk_fits "$JAVA_HOME"; then
        export JAVA_HOME
        return
    fi
    while IFS= read -r candidate; do
        if jdk_fits "$candidate"; then
            export JAVA_HOME=$candidate
            return
        fi
    done < <(jdk_candidates)
    stop "a JDK $jdk_wanted or newer is needed and none was found: install one (https://adoptium.net), or set JAVA_HOME to it."
}

node_fits() {
    local version minor
    version=$("$1" --version 2>/dev/null) || return 1
    version=${version#v}
    minor=${version#*.}
    version=${version%%.*}
    minor=${minor%%.*}
    [ $((version * 1000 + minor)) -ge $((${node_wanted%.*} * 1000 + ${node_wanted#*.})) ]
}

# Puts a Node.js that is new enough first on the PATH; fails where there is none.
find_node() {
    local candidate
    for candidate in "$(command -v node || true)" "${HOME:-}"/.nvm/versions/node/*/bin/node "${HOME:-}"/.volta/bin/node \
        "${HOME:-}"/.local/share/fnm/node-versions/*/installation/bin/node /opt/homebrew/bin/node /usr/local/bin/node; do
        if [ -x "$candidate" ] && node_fits "$candidate"; then
            export PATH="${candidate%/*}:$PATH"
            return 0
        fi
    done
    return 1
}

need_node() {
    find_node || stop "Node.js $node_wanted or newer is needed to build the web client and none was found: install one (https://nodejs.org), or put it on the PATH."
}
