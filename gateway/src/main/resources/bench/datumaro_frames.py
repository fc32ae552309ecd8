"""Objects of the truth a second that datumaro matches, on one core. Input: a JSON list of frames, each with "truth" and
"drawn", lists of flat coordinate lists. 0.4 is CVAT's threshold."""
import json
import sys
import time

try:
    from datumaro.components.annotation import Polygon
    from datumaro.components.comparator import DistanceComparator
    from datumaro.components.dataset_base import DatasetItem
except ImportError:
    sys.exit(3)


def item(name, outlines):
    return DatasetItem(
        id=name, annotations=[Polygon(xy, label=0) for xy in outlines]
    )


frames = [
    (item("truth", frame["truth"]), item("drawn", frame["drawn"]))
    for frame in json.load(open(sys.argv[1]))
]
comparator = DistanceComparator(iou_threshold=0.4)
comparator.match_polygons(*frames[0])
objects = 0
start = time.perf_counter()
for truth, drawn in frames:
    comparator.match_polygons(truth, drawn)
    objects += len(truth.annotations)
print(objects / (time.perf_counter() - start))
