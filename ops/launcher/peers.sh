# Opens our exports with other people's readers, and imports what they write. Sourced by ops/plumbline.

peers=$state/peers # a virtual environment and the files of the last run

run_peer_tests() {
    local python
    python=$(command -v python3) || stop "Python 3.9 or newer is needed for other people's readers."
    if [ ! -e "$peers/venv/ready" ]; then
        say "fetching Datumaro, pycocotools and Label Studio's converter from PyPI"
        rm -rf "$peers/venv"
        "$python" -m venv "$peers/venv" || stop "the virtual environment could not be made: install python3-venv."
        "$peers/venv/bin/pip" install -q -r "$root/ops/peers/requirements.txt" || stop "pip could not fetch them; $root/ops/peers/requirements.txt lists what is needed."
        touch "$peers/venv/ready"
    fi
    rm -rf "$peers/files"
    mkdir -p "$peers/files"
    PLUMBLINE="$root/ops/plumbline" "$peers/venv/bin/python" "$root/ops/peers/check.py" "$peers/files"
}
