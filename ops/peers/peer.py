"""What every check needs: running Plumbline, its own form of labels, and comparing labels with other people's."""

import json
import os
import subprocess
import sys
from pathlib import Path

import cv2
import numpy as np

PLUMBLINE = os.environ["PLUMBLINE"]
WORK = Path(sys.argv[1])
WIDTH, HEIGHT = 64, 48
TOLERANCE_PX = 1e-6
checks = []


def check(name):
    """Registers a function without arguments; it raises when the two sides do not agree."""

    def register(function):
        checks.append((name, function))
        return function

    return register


def place(name):
    """A fresh place below the folder of this run."""
    path = WORK / name
    path.parent.mkdir(parents=True, exist_ok=True)
    return path


def convert(source, target, *options):
    run = subprocess.run(
        [PLUMBLINE, "convert", "--from", str(source), "--to", str(target), "--json", "--overwrite", *options],
        capture_output=True,
        text=True,
    )
    if run.returncode != 0:
        raise AssertionError(f"convert {source} {target}: {run.stdout}{run.stderr}")
    return json.loads(run.stdout)


def read(path, name, *options):
    """Frames as Plumbline reads them, by name."""
    out = place(f"{name}-read.json")
    report = convert(path, f"plumbline:{out}", *options)
    document = json.loads(out.read_text())
    return {frame["name"]: frame for frame in document["frames"]}, document, report


def label(number, name, shape, **more):
    base = {"id": str(number), "className": name, "shape": shape, "attributes": {}, "group": 0, "zOrder": 0, "marks": []}
    return {**base, **more}


def box(x, y, width, height):
    return {"box": {"x": x, "y": y, "width": width, "height": height}}


def turned(cx, cy, width, height, degrees):
    return {"rotated-box": {"cx": cx, "cy": cy, "width": width, "height": height, "angleDegrees": degrees}}


def polygon(*rings):
    return {"polygon": {"parts": [{"exterior": list(ring), "holes": []} for ring in rings]}}


def polyline(*xy):
    return {"polyline": {"points": list(xy)}}


def keypoints(*points):
    """Of x, y and visibility: 0 not labelled, 1 hidden, 2 visible."""
    names = ("absent", "hidden", "visible")
    return {"keypoints": {"points": [{"x": x, "y": y, "visibility": names[v]} for x, y, v in points]}}


def mask(pixels):
    """Run lengths down the columns, those outside first."""
    flat = np.asarray(pixels, bool).flatten(order="F")
    ends = np.flatnonzero(np.diff(flat)) + 1
    runs = np.diff([0, *ends, flat.size]).tolist()
    return {"mask": {"width": pixels.shape[1], "height": pixels.shape[0], "runs": [0, *runs] if flat[0] else runs}}


def pixels(shape):
    """The other way round."""
    runs = shape["mask"]["runs"]
    flat = np.repeat(np.arange(len(runs)) % 2 == 1, runs)
    return flat.reshape(shape["mask"]["height"], shape["mask"]["width"], order="F")


def blob(seed=7):
    """A region with holes and pixels that stand alone."""
    random = np.random.default_rng(seed)
    covered = np.zeros((HEIGHT, WIDTH), bool)
    covered[5:30, 8:40] = True
    covered[10:14, 12:20] = False
    covered ^= random.random(covered.shape) > 0.97
    return covered


def frame(name, *labels, number=None, subset=None, scene=None, size=(WIDTH, HEIGHT)):
    given = {"name": name, "size": {"width": size[0], "height": size[1]}, "annotations": list(labels), "scene": scene or {}}
    given |= {} if number is None else {"number": number}
    return given | ({} if subset is None else {"subset": subset})


def classes(*names, **points):
    """@param points: the names of the keypoints of a class"""
    return [
        {"name": name, "attributes": [], "keypoints": points.get(name, []), "skeleton": [{"from": 0, "to": 1}] if name in points else []}
        for name in names
    ]


def source(name, frames, known):
    """A file in Plumbline's own form."""
    path = place(f"{name}.json")
    path.write_text(json.dumps({"plumbline": 1, "classes": known, "scene": [], "frames": frames}))
    return path


def pictures(folder, *names):
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        cv2.imwrite(str(path), np.zeros((HEIGHT, WIDTH, 3), np.uint8))


def numbers(shape):
    """Coordinates of a shape in Plumbline's form, in a row."""
    ((kind, at),) = shape.items()
    if kind == "box":
        return [at["x"], at["y"], at["width"], at["height"]]
    if kind == "rotated-box":
        return [at["cx"], at["cy"], at["width"], at["height"], at["angleDegrees"]]
    if kind == "polygon":
        assert len(at["parts"]) == 1 and not at["parts"][0]["holes"], "one ring"
        return at["parts"][0]["exterior"]
    if kind == "polyline":
        return at["points"]
    if kind == "keypoints":
        states = {"absent": 0, "hidden": 1, "visible": 2}
        return [n for p in at["points"] for n in (p["x"], p["y"], states[p["visibility"]])]
    raise AssertionError(kind)


def ours(labels):
    """Labels in Plumbline's form as (class, coordinates)."""
    return [(each["className"], numbers(each["shape"])) for each in labels]


def same(found, wanted, tolerance=TOLERANCE_PX):
    """Pairs of a class and coordinates, in any order: the same objects at the same places."""

    def row(each):
        return (each[0], len(each[1]), [round(float(n), 3) for n in each[1]])

    found, wanted = sorted(found, key=row), sorted(wanted, key=row)
    assert len(found) == len(wanted), f"{len(found)} objects and not {len(wanted)}: {found}; wanted {wanted}"
    for theirs, mine in zip(found, wanted):
        assert theirs[0] == mine[0] and len(theirs[1]) == len(mine[1]), f"{theirs} is not {mine}"
        worst = np.abs(np.subtract(theirs[1], mine[1], dtype=float)).max()
        assert worst <= tolerance, f"{theirs} is {worst} px away from {mine}"
