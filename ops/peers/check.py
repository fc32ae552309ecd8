"""Opens Plumbline's exports with the readers their users have, and lets Plumbline import what those write.

Run by `ops/plumbline test --peers`. Prints a line for each check; the exit code is 1 when one failed.
"""

import json
import os
import subprocess
import sys
import traceback
from pathlib import Path

import cv2
import numpy as np

PLUMBLINE = os.environ["PLUMBLINE"]
WORK = Path(sys.argv[1])
WIDTH, HEIGHT = 64, 48
BOXES = [("cat", (10, 5, 20, 30)), ("dog", (30.5, 8.25, 12, 9.5)), ("cat", (2, 2, 5, 4))]
RING = [40, 20, 60, 22, 58, 44, 42, 40]
checks = []


def check(name):
    def register(function):
        checks.append((name, function))
        return function

    return register


def convert(source, target, *options):
    run = subprocess.run(
        [PLUMBLINE, "convert", "--from", str(source), "--to", str(target), "--json", "--overwrite", *options],
        capture_output=True,
        text=True,
    )
    if run.returncode != 0:
        raise AssertionError(f"convert {source} {target}: {run.stdout}{run.stderr}")
    return json.loads(run.stdout)


def label(number, name, shape, **more):
    return {"id": str(number), "className": name, "shape": shape, "attributes": {}, "group": 0, "zOrder": 0, "marks": [], **more}


def box(x, y, width, height):
    return {"box": {"x": x, "y": y, "width": width, "height": height}}


def write_source():
    """One frame of boxes with tracks, one of boxes and an outline, as Plumbline JSON."""
    tracked = [label(i, name, box(*at), track=str(i)) for i, (name, at) in enumerate(BOXES, 1)]
    outlined = [label(10, "dog", {"polygon": {"parts": [{"exterior": RING, "holes": []}]}})]
    classes = [{"name": name, "attributes": [], "keypoints": [], "skeleton": []} for name in ("cat", "dog")]
    size = {"width": WIDTH, "height": HEIGHT}
    frames = [
        {"name": "000001.png", "size": size, "number": 1, "annotations": tracked, "scene": {}},
        {"name": "000002.png", "size": size, "number": 2, "annotations": outlined, "scene": {}},
    ]
    source = WORK / "source.json"
    source.write_text(json.dumps({"plumbline": 1, "classes": classes, "scene": [], "frames": frames}))
    return source


def pictures(folder, *names):
    folder.mkdir(parents=True, exist_ok=True)
    for name in names:
        cv2.imwrite(str(folder / name), np.zeros((HEIGHT, WIDTH, 3), np.uint8))


def same_boxes(found):
    """Boxes of the first frame, in any order, to a hundredth of a px."""
    wanted = sorted((name, *map(float, at)) for name, at in BOXES)
    found = sorted((name, *map(float, at)) for name, at in found)
    assert len(found) == len(wanted), f"{found} are not {wanted}"
    for mine, theirs in zip(wanted, found):
        assert mine[0] == theirs[0] and np.allclose(mine[1:], theirs[1:], atol=0.01), f"{theirs} is not {mine}"


def datumaro_boxes(path, kind):
    import datumaro as dm

    dataset = dm.Dataset.import_from(str(path), kind)
    names = [each.name for each in dataset.categories()[dm.AnnotationType.label]]
    item = next(item for item in dataset if item.id.endswith("000001") or item.id in ("1", "frame_000001"))
    return dataset, [(names[a.label], a.get_bbox()) for a in item.annotations if a.type == dm.AnnotationType.bbox]


@check("pycocotools reads coco")
def coco(source):
    from pycocotools.coco import COCO

    convert(source, f"coco:{WORK / 'coco.json'}")
    read = COCO(str(WORK / "coco.json"))
    first = next(image["id"] for image in read.dataset["images"] if image["file_name"] == "000001.png")
    names = {c["id"]: c["name"] for c in read.dataset["categories"]}
    same_boxes([(names[a["category_id"]], a["bbox"]) for a in read.loadAnns(read.getAnnIds([first]))])
    outline = [a for a in read.dataset["annotations"] if a["segmentation"]]
    assert len(outline) == 1 and abs(read.annToMask(outline[0]).sum() - outline[0]["area"]) < 25


@check("pycocotools reads masks in coco")
def coco_masks(source):
    from pycocotools import mask

    convert(source, f"masks:{WORK / 'masks'}")
    convert(WORK / "masks", f"coco:{WORK / 'masks.json'}")
    read = json.loads((WORK / "masks.json").read_text())
    areas = sorted(int(mask.area(a["segmentation"])) for a in read["annotations"])
    assert areas == sorted(int(a["area"]) for a in read["annotations"]), areas


@check("datumaro reads voc")
def voc(source):
    convert(source, f"voc:{WORK / 'voc'}")
    pictures(WORK / "voc/JPEGImages", "000001.png", "000002.png")
    same_boxes(datumaro_boxes(WORK / "voc", "voc_detection")[1])


@check("datumaro reads cvat")
def cvat(source):
    convert(source, f"cvat:{WORK / 'cvat/annotations.xml'}")
    pictures(WORK / "cvat/images", "000001.png", "000002.png")
    same_boxes(datumaro_boxes(WORK / "cvat", "cvat")[1])


@check("datumaro reads yolo")
def yolo(source):
    convert(source, f"yolo:{WORK / 'yolo'}")
    pictures(WORK / "yolo/images", "000001.png", "000002.png")
    same_boxes(datumaro_boxes(WORK / "yolo", "yolo")[1])


@check("datumaro reads datumaro")
def datumaro_itself(source):
    convert(source, f"datumaro:{WORK / 'datumaro'}")
    same_boxes(datumaro_boxes(WORK / "datumaro", "datumaro")[1])


@check("datumaro reads mot")
def mot(source):
    convert(source, f"mot:{WORK / 'mot'}")
    pictures(WORK / "mot/img1", "000001.jpg", "000002.jpg")
    same_boxes(datumaro_boxes(WORK / "mot", "mot_seq")[1])


@check("label studio's converter reads label-studio")
def label_studio(source):
    from label_studio_converter import Converter

    convert(source, f"label-studio:{WORK / 'tasks.json'}")
    config = (
        '<View><Image name="image" value="$image"/>'
        '<RectangleLabels name="rectanglelabels" toName="image"><Label value="cat"/><Label value="dog"/></RectangleLabels>'
        '<PolygonLabels name="polygonlabels" toName="image"><Label value="dog"/></PolygonLabels></View>'
    )
    converter = Converter(config=config, project_dir=str(WORK), download_resources=False)
    converter.convert_to_coco(str(WORK / "tasks.json"), str(WORK / "from-studio"), output_image_dir=str(WORK / "from-studio"), is_dir=False)
    read = json.loads((WORK / "from-studio/result.json").read_text())
    names = {c["id"]: c["name"] for c in read["categories"]}
    first = next(image["id"] for image in read["images"] if image["file_name"].endswith("000001.png"))
    same_boxes([(names[a["category_id"]], a["bbox"]) for a in read["annotations"] if a["image_id"] == first])


@check("label studio's converter decodes our brushes")
def brushes(source):
    from label_studio_converter.brush import decode_rle

    if not (WORK / "masks").exists():
        convert(source, f"masks:{WORK / 'masks'}")
    convert(WORK / "masks", f"label-studio:{WORK / 'brushes.json'}")
    report = convert(WORK / "brushes.json", f"coco:{WORK / 'brushes-coco.json'}")
    ours = sorted(a["area"] for a in json.loads((WORK / "brushes-coco.json").read_text())["annotations"])
    theirs = []
    for task in json.loads((WORK / "brushes.json").read_text()):
        for result in task["annotations"][0]["result"]:
            alpha = decode_rle(result["value"]["rle"]).reshape(HEIGHT, WIDTH, 4)[:, :, 3]
            theirs.append(float((alpha > 0).sum()))
    assert ours == sorted(theirs) and report["labels"] == len(theirs), f"{ours} {theirs}"


@check("we decode label studio's brushes")
def their_brushes(source):
    from label_studio_converter.brush import encode_rle

    alpha = np.zeros((HEIGHT, WIDTH), np.uint8)
    alpha[5:20, 7:30] = 255
    alpha[8:10, 9:12] = 0
    rgba = np.stack([alpha] * 4, axis=-1)
    value = {"format": "rle", "rle": [int(each) for each in encode_rle(rgba.ravel())], "brushlabels": ["cat"]}
    result = {"id": "a", "type": "brushlabels", "value": value, "original_width": WIDTH, "original_height": HEIGHT}
    task = {"id": 1, "data": {"image": "a.png"}, "annotations": [{"result": [result]}]}
    (WORK / "their-brush.json").write_text(json.dumps([task]))
    convert(WORK / "their-brush.json", f"coco:{WORK / 'their-brush-coco.json'}")
    read = json.loads((WORK / "their-brush-coco.json").read_text())
    assert read["annotations"][0]["area"] == float((alpha > 0).sum())


def from_datumaro(kind):
    """What Datumaro writes of the same boxes; it wants a training and a validation subset for YOLO."""
    import datumaro as dm

    names = ["cat", "dog"]
    boxes = [
        dm.Bbox(*at, label=names.index(name), id=i, attributes={"track_id": i, "occluded": False})
        for i, (name, at) in enumerate(BOXES, 1)
    ]
    image = dm.Image.from_numpy(data=np.zeros((HEIGHT, WIDTH, 3), np.uint8))
    item = dm.DatasetItem(id="000001", subset="train", media=image, annotations=boxes, attributes={"frame": 1})
    other = dm.DatasetItem(id="000002", subset="val", media=image, annotations=[], attributes={"frame": 2})
    dataset = dm.Dataset.from_iterable([item, other], categories=names)
    folder = WORK / f"from-datumaro-{kind}"
    dataset.export(str(folder), kind, save_media=True)
    return folder


def imports(kind, ours):
    @check(f"we read datumaro's {kind}")
    def read(source):
        folder = from_datumaro(kind)
        out = WORK / f"{kind}-imported.json"
        report = convert(folder, f"plumbline:{out}")
        assert report["from"] == ours, report
        frames = json.loads(out.read_text())["frames"]
        labels = [a for frame in frames for a in frame["annotations"]]
        same_boxes([(a["className"], [a["shape"]["box"][k] for k in ("x", "y", "width", "height")]) for a in labels])


imports("coco_instances", "coco")
imports("cvat", "cvat")
imports("voc_detection", "voc")
imports("yolo_ultralytics", "yolo")
imports("datumaro", "datumaro")
imports("mot_seq_gt", "mot")


def main():
    source = write_source()
    failed = 0
    for name, function in checks:
        try:
            function(source)
            print(f"ok      {name}")
        except Exception as problem:  # every check is told, whatever another one's reader raises
            failed += 1
            print(f"FAILED  {name}: {problem!r}"[:600])
            traceback.print_exc(file=(WORK / "failures.log").open("a"))
    print(f"{len(checks) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
