"""The labels that checks share."""

from peer import blob, box, classes, frame, keypoints, label, mask, polygon, polyline, source, turned

BOXES = [("cat", (10, 5, 20, 30)), ("dog", (30.5, 8.25, 12, 9.5)), ("cat", (2, 2, 5, 4))]
RING = [40, 20, 60, 22, 58, 44.25, 42, 40]
LINE = [3.5, 4.25, 20, 30, 41.75, 12]
TURNED = [(30.5, 20.25, 20, 10, 30), (20, 24, 11.5, 7.5, -75), (33, 25, 9, 14, 120)]
POSE = [(12.5, 10.25, 2), (20, 12, 1), (0, 0, 0)]
POSE_BOX = (8, 6, 20, 30)
JOINTS = ["nose", "ear", "tail"]


def boxes():
    """Two frames: boxes in tracks, and an outline."""
    tracked = [label(i, name, box(*at), track=str(i)) for i, (name, at) in enumerate(BOXES, 1)]
    outlined = [label(10, "dog", polygon(RING))]
    frames = [frame("000001.png", *tracked, number=1), frame("000002.png", *outlined, number=2)]
    return source("boxes", frames, classes("cat", "dog"))


def everything():
    """Two frames with every kind of shape, groups, orders, marks, values and tags."""
    shapes = [
        label(1, "cat", box(*BOXES[0][1]), group=3, zOrder=2, marks=["occluded"], attributes={"fur": {"text": "long"}}),
        label(2, "dog", polygon(RING), group=3, attributes={"age": {"number": 2.5}}),
        label(3, "dog", polyline(*LINE), zOrder=1),
        label(4, "cat", mask(blob())),
        label(5, "person", keypoints(*POSE)),
        *(label(6 + i, "dog", turned(*at)) for i, at in enumerate(TURNED)),
    ]
    other = [label(20, "cat", box(1.5, 2.5, 3, 4)), label(21, "dog", mask(blob(8)))]
    tags = {"tags": {"choices": ["cat"]}}
    frames = [frame("a/1.png", *shapes, scene=tags), frame("a/2.png", *other)]
    return source("everything", frames, classes("cat", "dog", "person", person=JOINTS))


def people():
    """Two people: one with a joint hidden and one unlabelled, one all visible."""
    second = [(40, 20, 2), (44.5, 21, 2), (50, 40.75, 2)]
    labels = [
        label(1, "person", keypoints(*POSE), region=box(*POSE_BOX)),
        label(2, "person", keypoints(*second), region=box(36, 16, 20, 28)),
    ]
    return source("people", [frame("1.png", *labels)], classes("person", person=JOINTS)), [POSE, second]
