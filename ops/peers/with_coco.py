"""COCO: pycocotools reads and evaluates what we write, and we read what it encodes."""

import json

import numpy as np
from pycocotools import mask as coco_mask
from pycocotools.coco import COCO
from pycocotools.cocoeval import COCOeval

import sample
from peer import HEIGHT, TOLERANCE_PX, WIDTH, blob, check, classes, convert, frame, keypoints, label, mask, ours, pixels, place, polygon, read, same, source, turned


@check("pycocotools reads coco")
def coco():
    convert(sample.boxes(), f"coco:{place('coco.json')}")
    theirs = COCO(str(place("coco.json")))
    first = next(image["id"] for image in theirs.dataset["images"] if image["file_name"] == "000001.png")
    names = {c["id"]: c["name"] for c in theirs.dataset["categories"]}
    same([(names[a["category_id"]], a["bbox"]) for a in theirs.loadAnns(theirs.getAnnIds([first]))], sample.BOXES)
    (outline,) = [a for a in theirs.dataset["annotations"] if a["segmentation"]]
    same([("dog", outline["segmentation"][0])], [("dog", sample.RING)])
    assert abs(theirs.annToMask(outline).sum() - outline["area"]) < 25


@check("pycocotools reads masks and crowds in coco, to the pixel")
def masks():
    crowd = label(2, "cat", mask(blob(9)), marks=["crowd"])
    given = source("crowd", [frame("1.png", label(1, "cat", mask(blob())), crowd)], classes("cat"))
    convert(given, f"coco:{place('crowd-coco.json')}")
    theirs = COCO(str(place("crowd-coco.json")))
    found = {a["id"]: a for a in theirs.dataset["annotations"]}
    for number, seed in ((1, 7), (2, 9)):
        assert (theirs.annToMask(found[number]).astype(bool) == blob(seed)).all(), number
        assert found[number]["iscrowd"] == number - 1 and found[number]["area"] == blob(seed).sum()
        assert np.allclose(found[number]["bbox"], coco_mask.toBbox(theirs.annToRLE(found[number])), atol=TOLERANCE_PX)


@check("pycocotools' own masks are read, packed and not, to the pixel")
def their_masks():
    packed = coco_mask.encode(np.asfortranarray(blob().astype(np.uint8)))
    unpacked = {"size": [HEIGHT, WIDTH], "counts": mask(blob(9))["mask"]["runs"]}
    packed["counts"] = packed["counts"].decode()
    annotations = [
        {"id": i, "image_id": 1, "category_id": 1, "segmentation": rle, "iscrowd": i - 1, "bbox": [0, 0, 1, 1], "area": 1}
        for i, rle in enumerate((packed, unpacked), 1)
    ]
    images = [{"id": 1, "file_name": "1.png", "width": WIDTH, "height": HEIGHT}]
    document = {"images": images, "categories": [{"id": 1, "name": "cat"}], "annotations": annotations}
    place("their-masks.json").write_text(json.dumps(document))
    frames, _, _ = read(place("their-masks.json"), "their-masks")
    first, second = frames["1.png"]["annotations"]
    assert (pixels(first["shape"]) == blob()).all() and (pixels(second["shape"]) == blob(9)).all()
    assert second["marks"] == ["crowd"] and first["marks"] == []


def oks(found, wanted, area):
    """As COCO has it, with one spread for all joints; worked out here from its formula."""
    labelled = [(a, b) for a, b in zip(found, wanted) if b[2] > 0]
    distances = [(a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 for a, b in labelled]
    return float(np.mean([np.exp(-d / (2 * area * (2 * 0.05) ** 2 + np.spacing(1))) for d in distances]))


@check("pycocotools evaluates keypoints in coco")
def pose():
    given, people = sample.people()
    convert(given, f"coco:{place('people-coco.json')}")
    theirs = COCO(str(place("people-coco.json")))
    assert theirs.dataset["categories"][0]["keypoints"] == sample.JOINTS
    assert theirs.dataset["categories"][0]["skeleton"] == [[1, 2]]
    truth = sorted(theirs.dataset["annotations"], key=lambda a: a["id"])
    same([("person", a["keypoints"]) for a in truth], [("person", np.ravel(each)) for each in people])
    assert [a["num_keypoints"] for a in truth] == [2, 3]
    moved = [[(x + 1.5, y - 1, v) for x, y, v in each] for each in people]
    results = [
        {"image_id": a["image_id"], "category_id": a["category_id"], "keypoints": list(map(float, np.ravel(each))), "score": 0.9}
        for a, each in zip(truth, moved)
    ]
    place("people-results.json").write_text(json.dumps(results))
    evaluation = COCOeval(theirs, theirs.loadRes(str(place("people-results.json"))), "keypoints")
    evaluation.params.kpt_oks_sigmas = np.full(3, 0.05)
    evaluation.evaluate()
    found = evaluation.ious[truth[0]["image_id"], truth[0]["category_id"]]
    wanted = [[oks(m, p, a["area"]) for a, p in zip(truth, people)] for m in moved]
    assert np.allclose(found, wanted, atol=1e-6), f"{found} {wanted}"


@check("rotated boxes and attributes come back from coco")
def rotated():
    labels = [label(i, "dog", turned(*at), attributes={"n": {"number": i}}) for i, at in enumerate(sample.TURNED, 1)]
    given = source("turned", [frame("1.png", *labels)], classes("dog"))
    convert(given, f"coco:{place('turned-coco.json')}")
    frames, _, _ = read(place("turned-coco.json"), "turned-coco")
    same(ours(frames["1.png"]["annotations"]), ours(labels))
