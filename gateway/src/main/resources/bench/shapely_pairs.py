"""Pairs of outlines a second whose intersection over union shapely finds, on one core. Input: a JSON list of pairs of flat
coordinate lists. An outline may cross itself, so each is asked whether it is valid, and mended where it is not. Making the
polygons from their coordinates is not measured."""
import json
import sys
import time

try:
    from shapely import make_valid
    from shapely.geometry import Polygon
except ImportError:
    sys.exit(3)

pairs = [
    tuple(Polygon(list(zip(xy[::2], xy[1::2]))) for xy in pair)
    for pair in json.load(open(sys.argv[1]))
]


def valid(polygon):
    return polygon if polygon.is_valid else make_valid(polygon)


def iou(pair):
    truth, drawn = valid(pair[0]), valid(pair[1])
    both = truth.intersection(drawn).area
    return both / (truth.area + drawn.area - both)


def per_second(seconds):
    done = 0
    start = time.perf_counter()
    while time.perf_counter() - start < seconds:
        iou(pairs[done % len(pairs)])
        done += 1
    return done / (time.perf_counter() - start)


per_second(0.5)
print(per_second(3))
