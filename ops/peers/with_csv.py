"""CSV through pandas, as a data scientist opens it."""

import json

import pandas

import sample
from peer import check, convert, ours, place, read, same


@check("pandas reads our csv")
def mine():
    convert(sample.everything(), f"csv:{place('labels.csv')}")
    table = pandas.read_csv(place("labels.csv"))
    first = table[(table["frame"] == "a/1.png") & (table["shape"].isna())]
    boxes = [(row["class"], [row["x"], row["y"], row["width"], row["height"]]) for _, row in first.iterrows()]
    same(boxes, [sample.BOXES[0]])
    outlines = [json.loads(text) for text in table["shape"].dropna() if "polygon" in text]
    same([("dog", each["polygon"]["parts"][0]["exterior"]) for each in outlines], [("dog", sample.RING)])
    assert json.loads(first.iloc[0]["attributes"]) == {"fur": {"text": "long"}}


@check("we read the csv that pandas writes")
def theirs():
    rows = [{"frame": "1.png", "class": name, "x": at[0], "y": at[1], "width": at[2], "height": at[3]} for name, at in sample.BOXES]
    pandas.DataFrame(rows).to_csv(place("pandas.csv"), index=False)
    frames, _, report = read(place("pandas.csv"), "pandas")
    assert report["from"] == "csv"
    same(ours(frames["1.png"]["annotations"]), sample.BOXES)
