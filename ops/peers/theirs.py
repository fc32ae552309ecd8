"""Data sets in Datumaro's model: made to be exported, and read back as (class, coordinates)."""

import datumaro as dm
import numpy as np
from datumaro.components.annotation import AnnotationType

from peer import HEIGHT, WIDTH

IMAGE = np.zeros((HEIGHT, WIDTH, 3), np.uint8)


def item(name, annotations, subset="train", **attributes):
    return dm.DatasetItem(id=name, subset=subset, media=dm.Image.from_numpy(data=IMAGE), annotations=annotations, attributes=attributes)


def dataset(items, names, joints=None):
    categories = {AnnotationType.label: dm.LabelCategories.from_iterable(names)}
    if joints:
        points = dm.PointsCategories()
        points.add(names.index("person"), joints, joints=[(1, 2)])
        categories[AnnotationType.points] = points
    return dm.Dataset.from_iterable(items, categories=categories)


def opened(path, kind):
    return dm.Dataset.import_from(str(path), kind)


def names(data):
    return [each.name for each in data.categories()[AnnotationType.label]]


def found(data, ids, *kinds):
    """Annotations of these kinds on the frame whose id ends so, as (class, coordinates)."""
    (one,) = [each for each in data if str(each.id).endswith(ids)]
    return [(names(data)[a.label], coordinates(a)) for a in one.annotations if a.type in kinds]


def coordinates(annotation):
    kind = annotation.type
    if kind == AnnotationType.bbox:
        return annotation.get_bbox()
    if kind == AnnotationType.rotated_bbox:
        return [annotation.cx, annotation.cy, annotation.w, annotation.h, annotation.r]
    if kind == AnnotationType.points:
        xy = np.reshape(annotation.points, (-1, 2))
        return [n for (x, y), v in zip(xy, annotation.visibility) for n in (x, y, v.value)]
    return annotation.points
