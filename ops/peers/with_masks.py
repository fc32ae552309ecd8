"""PNG masks in VOC's palette, through Datumaro, pixel by pixel."""

import datumaro as dm
import numpy as np
from datumaro.components.annotation import AnnotationType as Kind

from peer import blob, check, classes, convert, frame, label, mask, pictures, pixels, place, read, source
from theirs import dataset, item, opened

OTHER = np.zeros_like(blob())
OTHER[32:45, 3:60] = True
THIRD = np.zeros_like(blob())
THIRD[0:4, 0:64] = True


@check("datumaro reads our masks, to the pixel")
def ours():
    labels = [label(1, "cat", mask(blob() & ~THIRD & ~OTHER)), label(2, "dog", mask(OTHER)), label(3, "cat", mask(THIRD))]
    folder = place("masks")
    convert(source("masks", [frame("1.png", *labels)], classes("cat", "dog")), f"masks:{folder}")
    pictures(folder / "JPEGImages", "1.png")
    data = opened(folder, "voc_segmentation")
    (one,) = data
    known = [each.name for each in data.categories()[Kind.label]]
    theirs = {(known[a.label], a.image.astype(bool).tobytes()) for a in one.annotations if a.type == Kind.mask}
    wanted = {(each["className"], pixels(each["shape"]).tobytes()) for each in labels}
    assert theirs == wanted, f"{[(n, np.frombuffer(b, bool).sum()) for n, b in theirs]}"


@check("we read datumaro's masks, to the pixel")
def theirs():
    free = blob() & ~THIRD & ~OTHER
    annotations = [dm.Mask(free, label=0, id=1), dm.Mask(OTHER, label=1, id=2), dm.Mask(THIRD, label=0, id=3)]
    folder = place("their-masks")
    dataset([item("1", annotations)], ["cat", "dog"]).export(str(folder), "voc_segmentation", save_media=True)
    frames, _, report = read(folder, "their-masks-png")
    (one,) = frames.values()
    assert report["from"] == "masks", report
    found = {(a["className"], pixels(a["shape"]).tobytes()) for a in one["annotations"]}
    assert found == {("cat", free.tobytes()), ("dog", OTHER.tobytes()), ("cat", THIRD.tobytes())}
