"""YOLO: the checks that Ultralytics itself makes of a data set before it trains on it, run on what we write.

The package comes without PyTorch, which reading labels does not need: whatever asks for it is given a stand-in that does nothing.
"""

import importlib.abc
import importlib.machinery
import importlib.metadata
import os
import sys
import types

import numpy as np

import sample
from peer import HEIGHT, WIDTH, WORK, blob, box, check, classes, convert, frame, label, mask, ours, pictures, place, polygon, read, same, source, turned

SHARE = 1e-6  # what we write is rounded to so much of the image's width


class Absent(types.ModuleType):
    __version__ = "2.0.0"

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        if name.endswith("Warning"):
            return Warning
        return type(name, (), {}) if name[0].isupper() else Absent(name)

    def __call__(self, *_, **__):
        return Absent("result")


class Torch(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    def find_spec(self, name, path=None, target=None):
        absent = name.split(".")[0] in ("torch", "torchvision")
        return importlib.machinery.ModuleSpec(name, self, is_package=True) if absent else None

    def create_module(self, spec):
        return Absent(spec.name)

    def exec_module(self, module):
        pass


def ultralytics():
    """@return its `check_det_dataset` and `verify_image_label`"""
    if "ultralytics" not in sys.modules:
        os.environ["YOLO_CONFIG_DIR"] = str(WORK)
        os.environ["YOLO_OFFLINE"] = "true"
        version = importlib.metadata.version
        importlib.metadata.version = lambda name: "0.20.0" if name.startswith("torch") else version(name)
        sys.meta_path.insert(0, Torch())
    from ultralytics.data import utils

    utils.check_font = lambda *_: None  # it would fetch one, to draw with
    return utils.check_det_dataset, utils.verify_image_label


def verified(folder, keypoint=False):
    """Every label file, as Ultralytics reads it: name to labels, outlines and keypoints. It raises where it would pass a file over."""
    check_det_dataset, verify_image_label = ultralytics()
    data = check_det_dataset(str(folder / "data.yaml"), autodownload=False)
    count, values = data.get("kpt_shape", (0, 0))
    found = {}
    for text in sorted(folder.glob("labels/**/*.txt")):
        image = folder / "images" / text.relative_to(folder / "labels").with_suffix(".png")
        assert str(image).startswith(str(data["train"])) or str(image).startswith(str(data["val"])), (image, data)
        result = verify_image_label((str(image), str(text), "", keypoint, len(data["names"]), count, values, False))
        assert result[0] is not None and not result[9], result[9]
        found[image.name] = (result[1], result[3], result[4])
    return data, found


def written(name, given, kind, *names):
    folder = place(name)
    convert(given, f"{kind}:{folder}")
    pictures(folder / "images", *names)
    return folder


def px(share):
    return (np.asarray(share, float).reshape(-1, 2) * (WIDTH, HEIGHT)).ravel()


@check("ultralytics takes our yolo boxes")
def boxes():
    data, found = verified(written("ul-boxes", sample.boxes(), "yolo", "000001.png", "000002.png"))
    labels = found["000001.png"][0]
    theirs = []
    for number, cx, cy, width, height in labels:
        w, h = width * WIDTH, height * HEIGHT
        theirs.append((data["names"][int(number)], [cx * WIDTH - w / 2, cy * HEIGHT - h / 2, w, h]))
    same(theirs, sample.BOXES, 1e-4)  # it holds 32 bits


@check("ultralytics takes our yolo outlines")
def outlines():
    given = source("outlines", [frame("1.png", label(1, "dog", polygon(sample.RING)), label(2, "cat", mask(blob())))], classes("cat", "dog"))
    data, found = verified(written("ul-segment", given, "yolo-segment", "1.png"))
    labels, segments, _ = found["1.png"]
    assert {data["names"][int(row[0])] for row in labels} == {"cat", "dog"}
    (ring,) = [s for row, s in zip(labels, segments) if data["names"][int(row[0])] == "dog"]
    same([("dog", px(ring))], [("dog", sample.RING)], 1e-4)


@check("ultralytics takes our yolo keypoints")
def pose():
    given, people = sample.people()
    data, found = verified(written("ul-pose", given, "yolo-pose", "1.png"), keypoint=True)
    assert data["kpt_shape"] == [3, 3]
    theirs = [(each * (WIDTH, HEIGHT, 1)).ravel() for each in found["1.png"][2]]
    same([("person", each) for each in theirs], [("person", np.ravel(each)) for each in people], 1e-4)


@check("ultralytics takes our yolo oriented boxes")
def oriented():
    labels = [label(i, "dog", turned(*at)) for i, at in enumerate(sample.TURNED, 1)]
    given = source("oriented", [frame("1.png", *labels)], classes("dog"))
    _, found = verified(written("ul-obb", given, "yolo-obb", "1.png"))
    theirs = sorted(tuple(px(each).round(3)) for each in found["1.png"][1])
    wanted = sorted(tuple(np.round(corners(*at), 3)) for at in sample.TURNED)
    assert np.allclose(theirs, wanted, atol=2e-3), f"{theirs} {wanted}"
    frames, _, _ = read(place("ul-obb"), "ul-obb")
    same(ours(frames["1.png"]["annotations"]), ours(labels), 1e-4)


def corners(cx, cy, width, height, degrees):
    turn = np.radians(degrees)
    along, across = np.array([np.cos(turn), np.sin(turn)]), np.array([-np.sin(turn), np.cos(turn)])
    signs = ((-1, -1), (1, -1), (1, 1), (-1, 1))
    return np.ravel([np.array([cx, cy]) + a * along * width / 2 + b * across * height / 2 for a, b in signs])


@check("ultralytics takes our yolo labels that reach out of the frame")
def outside():
    labels = [label(1, "cat", box(-8, -6, 80, 20)), label(2, "cat", box(60, 40, 10, 10)), label(3, "cat", box(65, 20, 8, 8))]
    given = source("outside", [frame("1.png", *labels)], classes("cat"))
    verified(written("ul-outside", given, "yolo", "1.png"))


@check("ultralytics finds our subsets")
def subsets():
    frames = [frame(f"{s}.png", label(1, "cat", box(1, 2, 3, 4)), subset=s) for s in ("train", "val", "test")]
    folder = place("ul-subsets")
    convert(source("subsets", frames, classes("cat")), f"yolo:{folder}")
    for subset in ("train", "val", "test"):
        pictures(folder / "images" / subset, f"{subset}.png")
    check_det_dataset, _ = ultralytics()
    data = check_det_dataset(str(folder / "data.yaml"), autodownload=False)
    for subset in ("train", "val", "test"):
        assert str(data[subset]).rstrip("/") == str(folder / "images" / subset), data
