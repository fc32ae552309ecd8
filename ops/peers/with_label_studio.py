"""Label Studio through the converter of its own SDK."""

import json

import cv2
import numpy as np

import sample
from peer import HEIGHT, TOLERANCE_PX, WIDTH, blob, box, check, classes, convert, frame, keypoints, label, mask, ours, pictures, pixels, place, polygon, read, same, source, turned
from with_yolo import corners

CONFIG = """<View><Image name="image" value="$image"/>
<RectangleLabels name="rectanglelabels" toName="image"><Label value="cat"/><Label value="dog"/></RectangleLabels>
<PolygonLabels name="polygonlabels" toName="image"><Label value="cat"/><Label value="dog"/></PolygonLabels>%s</View>"""


def converter(more=""):
    from label_studio_sdk.converter.converter import Converter

    return Converter(config=CONFIG % more, project_dir=str(place(".")), download_resources=False)


def exported(name, given):
    convert(given, f"label-studio:{place(name + '.json')}")
    return str(place(name + ".json")), str(place(name))


@check("label studio's converter reads label-studio")
def boxes():
    tasks, out = exported("studio", sample.boxes())
    converter().convert_to_coco(tasks, out, output_image_dir=out, is_dir=False)
    theirs = json.loads((place("studio") / "result.json").read_text())
    names = {c["id"]: c["name"] for c in theirs["categories"]}
    images = {image["id"]: image["file_name"] for image in theirs["images"]}
    first = [(names[a["category_id"]], a["bbox"]) for a in theirs["annotations"] if images[a["image_id"]].endswith("1.png")]
    same(first, sample.BOXES)
    (outline,) = [a for a in theirs["annotations"] if a["segmentation"]]
    same([("dog", outline["segmentation"][0])], [("dog", sample.RING)])


@check("label studio's converter turns boxes as we do")
def rotated():
    labels = [label(i, "dog", turned(*at)) for i, at in enumerate(sample.TURNED, 1)]
    # Wider than high, and turned: percent of the one are not percent of the other.
    tasks, out = exported("studio-turned", source("studio-turned-source", [frame("1.png", *labels)], classes("dog")))
    converter().convert_to_yolo(tasks, out, is_dir=False, is_obb=True)
    (text,) = (place("studio-turned") / "labels").glob("*.txt")
    theirs = [np.reshape(row.split()[1:], (-1, 2)).astype(float) * (WIDTH, HEIGHT) for row in text.read_text().splitlines()]
    same([("dog", each.ravel()) for each in theirs], [("dog", corners(*at)) for at in sample.TURNED], 1e-4)
    frames, _, _ = read(tasks, "studio-turned")
    same(ours(frames["1.png"]["annotations"]), ours(labels))


@check("label studio's converter decodes our brushes, to the pixel")
def brushes():
    from label_studio_sdk.converter.brush import decode_rle

    labels = [label(i, "cat", mask(blob(i))) for i in (1, 2)]
    tasks, _ = exported("brushes", source("brushes-source", [frame("1.png", *labels)], classes("cat")))
    results = json.loads(place("brushes.json").read_text())[0]["annotations"][0]["result"]
    assert len(results) == 2
    for seed, result in enumerate(results, 1):
        alpha = decode_rle(result["value"]["rle"]).reshape(HEIGHT, WIDTH, 4)[:, :, 3]
        assert ((alpha > 0) == blob(seed)).all(), seed


def region(kind, **value):
    return {"id": kind, "type": kind, "from_name": kind, "to_name": "image", "value": value, "original_width": WIDTH, "original_height": HEIGHT}


def task(name, *results):
    place(name).write_text(json.dumps([{"id": 1, "data": {"image": "a.png"}, "annotations": [{"result": list(results)}]}]))
    frames, _, _ = read(place(name), name)
    return frames["a.png"]["annotations"]


@check("we decode label studio's brushes, to the pixel")
def their_brushes():
    from label_studio_sdk.converter.brush import encode_rle, mask2rle

    rgba = np.stack([blob().astype(np.uint8) * 255] * 4, axis=-1)
    for rle in (encode_rle(rgba.ravel()), mask2rle(blob().astype(np.uint8) * 255)):
        (one,) = task("their-brush.json", region("brushlabels", format="rle", rle=[int(each) for each in rle], brushlabels=["cat"]))
        assert (pixels(one["shape"]) == blob()).all()


@check("we read what label studio's converter makes of coco")
def their_tasks():
    from label_studio_sdk.converter.imports.coco import convert_coco_to_ls

    given, _ = place("their-tasks-coco.json"), convert(sample.boxes(), f"coco:{place('their-tasks-coco.json')}")
    convert_coco_to_ls(str(given), str(place("their-tasks.json")), use_super_categories=False, out_type="annotations", image_root_url="/data/")
    frames, _, report = read(place("their-tasks.json"), "their-tasks")
    assert report["from"] == "label-studio"
    first = next(each for name, each in frames.items() if name.endswith("000001.png"))
    same(ours(first["annotations"]), sample.BOXES)


@check("keypoints of label studio go both ways")
def points():
    (one,) = task("their-point.json", region("keypointlabels", x=25, y=50, width=0.5, keypointlabels=["nose"]))
    same(ours([one]), [("nose", [WIDTH / 4, HEIGHT / 2, 2])])
    labels = [label(1, "nose", keypoints((12, 10, 2))), label(2, "tail", keypoints((20, 30, 2)))]
    tasks, out = exported("points", source("points-source", [frame("1.png", *labels)], classes("nose", "tail")))
    names = "".join(f'<Label value="{each}" model_index="{i}"/>' for i, each in enumerate(("nose", "tail")))
    both = converter(f'<KeyPointLabels name="keypointlabels" toName="image">{names}</KeyPointLabels>')
    both.convert_to_coco(tasks, out, output_image_dir=out, is_dir=False)
    theirs = json.loads((place("points") / "result.json").read_text())
    (one,) = theirs["annotations"]
    assert one["keypoints"] == [12, 10, 2, 20, 30, 2], one  # it rounds to whole px


@check("skeletons of label studio are boxes with points, both ways")
def skeletons():
    given, people = sample.people()
    tasks, out = exported("skeletons", given)
    names = "".join(f'<Label value="{each}" model_index="{i}"/>' for i, each in enumerate(sample.JOINTS))
    person = f'<RectangleLabels name="r" toName="image"><Label value="person"/></RectangleLabels><KeyPointLabels name="keypointlabels" toName="image">{names}</KeyPointLabels>'
    converter(person).convert_to_yolo(tasks, out, is_dir=False)
    (text,) = (place("skeletons") / "labels").glob("*.txt")
    theirs = [np.reshape(row.split()[5:], (-1, 3)).astype(float) * (WIDTH, HEIGHT, 1) for row in text.read_text().splitlines()]
    seen = [[(x, y, 2) if v else (0, 0, 0) for x, y, v in each] for each in people]  # it has no word for hidden
    same([("person", each.ravel()) for each in theirs], [("person", np.ravel(each)) for each in seen])
    frames, _, _ = read(tasks, "skeletons")
    same(ours(frames["1.png"]["annotations"]), [("person", np.ravel(each)) for each in seen])
