"""CVAT XML through Datumaro, which reads and writes it; tracks also by CVAT's own rules."""

import datumaro as dm
import numpy as np
from datumaro.components.annotation import AnnotationType as Kind

import sample
from peer import HEIGHT, WIDTH, blob, box, check, classes, convert, frame, keypoints, label, mask, numbers, ours, pictures, pixels, place, polygon, read, same, source
from theirs import dataset, found, item, opened


def exported(name, given, *images):
    convert(given, f"cvat:{place(name + '/annotations.xml')}")
    pictures(place(name) / "images", *images)
    return opened(place(name), "cvat")


@check("datumaro reads cvat")
def boxes():
    data = exported("cvat-boxes", sample.boxes(), "000001.png", "000002.png")
    same(found(data, "000001", Kind.bbox), sample.BOXES)


@check("datumaro reads every shape of cvat")
def everything():
    data = exported("cvat-all", sample.everything(), "a/1.png", "a/2.png")
    same(found(data, "1", Kind.polygon), [("dog", sample.RING)])
    same(found(data, "1", Kind.polyline), [("dog", sample.LINE)])
    same(found(data, "1", Kind.rotated_bbox), [("dog", at) for at in sample.TURNED])
    # It takes the points of a skeleton one by one, by their own names.
    placed = [(at[:2]) for at in sample.POSE]
    same([(None, xy[:2]) for _, xy in found(data, "1", Kind.points)], [(None, xy) for xy in placed])
    first = next(each for each in data if each.id.endswith("1"))
    (pixel,) = [a for a in first.annotations if a.type == Kind.mask]
    assert (pixel.image.astype(bool) == blob()).all()
    (cat,) = [a for a in first.annotations if a.type == Kind.bbox]
    (dog,) = [a for a in first.annotations if a.type == Kind.polygon]
    assert cat.group == dog.group == 3 and cat.z_order == 2 and cat.attributes["occluded"] is True, cat
    assert cat.attributes["fur"] == "long" and float(dog.attributes["age"]) == 2.5, (cat, dog)
    assert [a.label for a in first.annotations if a.type == Kind.label] == [0]


@check("we read every shape of datumaro's cvat")
def theirs():
    annotations = [
        dm.Bbox(10, 5, 20, 30.25, label=0, group=2, z_order=1, attributes={"occluded": True, "fur": "long"}),
        dm.Polygon(sample.RING, label=1, group=2),
        dm.PolyLine(sample.LINE, label=1),
        dm.Points([12.5, 10.25], label=0),
        dm.Label(1),
    ]
    folder = place("their-cvat")
    dataset([item("1", annotations)], ["cat", "dog"]).export(str(folder), "cvat", save_media=True)
    frames, _, report = read(folder, "their-cvat")
    (one,) = frames.values()
    assert report["from"] == "cvat" and one["scene"] == {"tags": {"choices": ["dog"]}}, one["scene"]
    wanted = [("cat", [10, 5, 20, 30.25]), ("dog", sample.RING), ("dog", sample.LINE), ("cat", [12.5, 10.25, 2])]
    same(ours(one["annotations"]), wanted, 0.01)  # it writes two places
    first = one["annotations"][0]
    assert first["group"] == 2 and first["zOrder"] == 1 and first["marks"] == ["occluded"], first


FRAMES = {0: (2, 3), 1: (4, 4), 2: (6, 5), 4: (20, 20), 5: (21, 22)}  # it is away on frame 3


def video():
    frames = []
    for number in range(8):
        labels = [label(1, "cat", polygon(sample.RING), track="7", zOrder=2)] if number < 3 else []
        if number in FRAMES:
            at = FRAMES[number]
            labels.append(label(2, "dog", box(*at, 10, 8.5), track="2", marks=["occluded"] if number == 1 else []))
        frames.append(frame(f"frame_{number:06d}.png", *labels, number=number))
    return source("video", frames, classes("cat", "dog"))


@check("datumaro reads the tracks of our cvat video")
def tracks():
    path = place("cvat-video/annotations.xml")
    convert(video(), f"cvat-video:{path}")
    data = opened(place("cvat-video"), "cvat")
    seen = {}
    for each in data:
        for a in each.annotations:
            if not a.attributes["outside"]:
                seen.setdefault(a.attributes["track_id"], {})[each.attributes["frame"]] = a
    assert set(seen) == {7, 2} and set(seen[2]) == set(FRAMES) and set(seen[7]) == {0, 1, 2}, seen
    for number, at in FRAMES.items():
        assert np.allclose(seen[2][number].get_bbox(), (*at, 10, 8.5)), seen[2][number]
        assert seen[2][number].attributes["occluded"] is (number == 1)
    assert seen[7][1].points == sample.RING and seen[7][1].z_order == 2


def shown(moments, number):
    """What CVAT shows of a track on a frame: from the key frame before to the one after evenly, and nothing from where it is outside."""
    before = max((at for at in moments if at <= number), default=None)
    after = min((at for at in moments if at >= number), default=None)
    if before is None or moments[before][1]:
        return None
    if after is None or before == after:
        return moments[before][0]
    share = (number - before) / (after - before)
    return [a + share * (b - a) for a, b in zip(moments[before][0], moments[after][0])]


@check("we move tracks between key frames as cvat does")
def interpolation():
    moments = {2: ([10, 5, 30, 20], False), 6: ([20, 15, 44, 32], False), 9: ([20, 15, 44, 32], True), 12: ([1, 2, 3, 4], False), 13: ([1, 2, 3, 5], False)}
    rows = "".join(
        f'<box frame="{at}" keyframe="1" outside="{int(outside)}" occluded="0" xtl="{b[0]}" ytl="{b[1]}" xbr="{b[2]}" ybr="{b[3]}" z_order="0"/>'
        for at, (b, outside) in moments.items()
    )
    xml = (
        "<annotations><version>1.1</version><meta><task><size>17</size><mode>interpolation</mode><start_frame>0</start_frame>"
        "<stop_frame>16</stop_frame><labels><label><name>car</name><attributes/></label></labels>"
        f"<original_size><width>{WIDTH}</width><height>{HEIGHT}</height></original_size></task></meta>"
        f'<track id="0" label="car" source="manual">{rows}</track></annotations>'
    )
    place("video.xml").write_text(xml)
    frames, _, report = read(place("video.xml"), "video-xml")
    assert report["from"] == "cvat-video" and len(frames) == 17, report
    for number in range(17):
        wanted = shown(moments, number)
        labels = frames[f"frame_{number:06d}.png"]["annotations"]
        assert len(labels) == (wanted is not None), (number, labels)
        if wanted:
            x, y, width, height = numbers(labels[0]["shape"])
            assert np.allclose([x, y, x + width, y + height], wanted, atol=1e-6), (number, labels, wanted)
