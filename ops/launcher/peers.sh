# Opens our exports with other people's readers, and imports what they write. Sourced by ops/plumbline.

peers=$state/peers # a virtual environment and the files of the last run

run_peer_tests() {
    local python
    python=$(command -v python3) || stop "Python 3.9 or newer is needed for other people's readers."
    if [ ! "$peers/venv/ready" -nt "$root/ops/peers/requirements.txt" ] || [ ! "$peers/venv/ready" -nt "$root/ops/peers/requirements-alone.txt" ]; then
        say "fetching Datumaro, pycocotools, Ultralytics and Label Studio's converter from PyPI"
        rm -rf "$peers/venv"
        "$python" -m venv "$peers/venv" || stop "the virtual environment could not be made: install python3-venv."
        "$peers/venv/bin/pip" install -q -r "$root/ops/peers/requirements.txt" &&
            "$peers/venv/bin/pip" install -q --no-deps -r "$root/ops/peers/requirements-alone.txt" ||
            stop "pip could not fetch them; the files requirements*.txt in $root/ops/peers list what is needed."
        touch "$peers/venv/ready"
    fi
    rm -rf "$peers/files"
    mkdir -p "$peers/files"
    PLUMBLINE="$root/ops/plumbline" "$peers/venv/bin/python" "$root/ops/peers/check.py" "$peers/files" "$@"
}
