"""Datumaro's own JSON, and what it writes in other formats."""

import datumaro as dm
import numpy as np
from datumaro.components.annotation import AnnotationType as Kind

import sample
from peer import blob, check, convert, ours, pictures, pixels, place, read, same
from theirs import dataset, found, item, opened


def boxes_of(kind, name, *images, folder="images", form=None):
    convert(sample.boxes(), f"{kind}:{place(name)}")
    pictures(place(name) / folder, *images)
    return found(opened(place(name), form or kind), "1", Kind.bbox)


@check("datumaro reads voc")
def voc():
    same(boxes_of("voc", "voc", "000001.png", "000002.png", folder="JPEGImages", form="voc_detection"), sample.BOXES)


@check("datumaro reads yolo")
def yolo():
    same(boxes_of("yolo", "yolo", "000001.png", "000002.png"), sample.BOXES, 1e-4)


@check("datumaro reads mot, with its tracks")
def mot():
    same(boxes_of("mot", "mot", "000001.jpg", "000002.jpg", folder="img1", form="mot_seq"), sample.BOXES)
    first = next(each for each in opened(place("mot"), "mot_seq") if str(each.id) == "1")
    assert {a.attributes["track_id"] for a in first.annotations} == {1, 2, 3}
    assert not any(a.attributes["ignored"] or a.attributes["occluded"] for a in first.annotations)


@check("datumaro reads every shape of datumaro")
def itself():
    convert(sample.everything(), f"datumaro:{place('datumaro')}")
    data = opened(place("datumaro"), "datumaro")
    same(found(data, "1", Kind.polygon), [("dog", sample.RING)])
    same(found(data, "1", Kind.polyline), [("dog", sample.LINE)])
    same(found(data, "1", Kind.points), [("person", np.ravel(sample.POSE))])
    upright = [(name, [cx - w / 2, cy - h / 2, w, h]) for name, (cx, cy, w, h, _) in (("dog", at) for at in sample.TURNED)]
    same(found(data, "1", Kind.bbox), [sample.BOXES[0], *upright])  # it keeps the turn among the attributes
    first = next(each for each in data if each.id.endswith("1"))
    assert sorted(a.attributes["rotation"] for a in first.annotations if "rotation" in a.attributes) == [-75, 30, 120]
    (pixel,) = [a for a in first.annotations if a.type == Kind.mask]
    assert (pixel.image.astype(bool) == blob()).all()
    (cat,) = [a for a in first.annotations if a.id == 1]
    assert cat.group == 3 and cat.z_order == 2 and cat.attributes["occluded"] and cat.attributes["fur"] == "long"
    assert [a.label for a in first.annotations if a.type == Kind.label] == [0]
    points = data.categories()[Kind.points].items[2]
    assert points.labels == sample.JOINTS and points.joints == {(1, 2)}, points


@check("we read every shape of datumaro's datumaro")
def theirs():
    visible = [dm.Points.Visibility(v) for _, _, v in sample.POSE]
    annotations = [
        dm.Bbox(10, 5, 20, 30.25, label=0, id=1, group=2, z_order=1, attributes={"occluded": True, "fur": "long", "track_id": 4}),
        dm.Polygon(sample.RING, label=1, id=2, group=2),
        dm.PolyLine(sample.LINE, label=1, id=3),
        dm.Points([n for x, y, _ in sample.POSE for n in (x, y)], visible, label=2, id=4),
        dm.Mask(blob(), label=0, id=5),
        dm.Ellipse(10, 10, 30, 20, label=1, id=6),
        dm.Label(1),
        dm.Caption("not read"),
    ]
    folder = place("their-datumaro")
    dataset([item("1", annotations)], ["cat", "dog", "person"], sample.JOINTS).export(str(folder), "datumaro", save_media=True)
    frames, document, _ = read(folder, "their-datumaro")
    (one,) = frames.values()
    by_id = {each["id"]: each for each in one["annotations"]}
    wanted = [("cat", [10, 5, 20, 30.25]), ("dog", sample.RING), ("dog", sample.LINE), ("person", np.ravel(sample.POSE))]
    same(ours([by_id[i] for i in "1234"]), wanted)
    assert (pixels(by_id["5"]["shape"]) == blob()).all()
    ring = np.reshape(by_id["6"]["shape"]["polygon"]["parts"][0]["exterior"], (-1, 2))
    assert np.allclose(((ring - (20, 15)) / (10, 5)).__pow__(2).sum(1), 1, atol=1e-6)
    assert by_id["1"]["track"] == "4" and by_id["1"]["group"] == 2 and by_id["1"]["zOrder"] == 1
    assert one["scene"] == {"tags": {"choices": ["dog"]}}
    assert document["classes"][2]["keypoints"] == sample.JOINTS and document["classes"][2]["skeleton"] == [{"from": 0, "to": 1}]


def imports(kind, format_id, tolerance=0.01):
    @check(f"we read datumaro's {kind}")
    def boxes():
        folder = place(f"their-{kind}")
        labels = ["cat", "dog"]
        annotations = [
            dm.Bbox(*at, label=labels.index(name), id=i, attributes={"track_id": i, "occluded": False})
            for i, (name, at) in enumerate(sample.BOXES, 1)
        ]
        items = [item("000001", annotations, frame=1), item("000002", [], "val", frame=2)]
        dataset(items, labels).export(str(folder), kind, save_media=True)
        frames, _, report = read(folder, f"their-{kind}")
        assert report["from"] == format_id, report
        same(ours([a for each in frames.values() for a in each["annotations"]]), sample.BOXES, tolerance)


imports("coco_instances", "coco")
imports("cvat", "cvat")
imports("voc_detection", "voc")
imports("yolo_ultralytics", "yolo")
imports("datumaro", "datumaro")
imports("mot_seq_gt", "mot")


@check("we read datumaro's keypoints in coco")
def people():
    visible = [dm.Points.Visibility(v) for _, _, v in sample.POSE]
    points = dm.Points([n for x, y, _ in sample.POSE for n in (x, y)], visible, label=0, id=1, group=1)
    whole = dm.Bbox(*sample.POSE_BOX, label=0, id=1, group=1)
    folder = place("their-people")
    dataset([item("1", [points, whole])], ["person"], sample.JOINTS).export(str(folder), "coco_person_keypoints", save_media=True)
    frames, _, _ = read(folder, "their-people")
    (one,) = [a for each in frames.values() for a in each["annotations"]]
    same(ours([one]), [("person", np.ravel(sample.POSE))])
    same(ours([{**one, "shape": one["region"]}]), [("person", sample.POSE_BOX)])
