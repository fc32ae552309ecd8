"""Opens Plumbline's exports with the readers their users have, and lets Plumbline import what those write.

Run by `ops/plumbline test --peers`. Prints a line for each check; the exit code is 1 when one failed. Further arguments are words: only
checks that have one of them in their names are run then.
"""

import importlib
import sys
import traceback

from peer import WORK, checks

for module in ("coco", "yolo", "cvat", "datumaro", "masks", "label_studio", "csv"):
    importlib.import_module(f"with_{module}")


def main():
    failed = 0
    wanted = [each for each in checks if not sys.argv[2:] or any(word in each[0] for word in sys.argv[2:])]
    for name, function in wanted:
        try:
            function()
            print(f"ok      {name}", flush=True)
        except Exception as problem:  # every check is told, whatever another one's reader raises
            failed += 1
            print(f"FAILED  {name}: {problem!r}"[:600], flush=True)
            traceback.print_exc(file=(WORK / "failures.log").open("a"))
    print(f"{len(wanted) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
