import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { imagePoint } from "../src/geometry/units";
import { noLabels } from "../src/labels/label";
import { labelOf, placeOf } from "../src/notes/anchor";
import { anchorAt } from "../src/notes/anchorAt";
import { firstSentence } from "../src/notes/NoteCard";
import { hang } from "../src/notes/placement";

const label = {
  id: "a",
  classKey: "flower",
  shape: { polygon: { parts: [{ exterior: [0, 0, 100, 0, 100, 100, 0, 100], holes: [] }] } },
  attributes: {},
};
const labels = { objects: [label], scene: {} };

describe("A pin", () => {
  it("is about the vertex it hits, else the label it lies on, else the place", () => {
    expect(anchorAt(imagePoint(98, 2), labels, 5)).toEqual({
      vertex: { label: "a", part: 0, ring: 0, vertex: 1, x: 100, y: 0 },
    });
    expect(anchorAt(imagePoint(50, 50), labels, 5)).toEqual({ label: { label: "a", x: 50, y: 50 } });
    expect(anchorAt(imagePoint(300, 300), labels, 5)).toEqual({ point: { x: 300, y: 300 } });
  });

  it("goes with its vertex, and stays where it was set when the label is gone", () => {
    const anchor = { vertex: { label: "a", part: 0, ring: 0, vertex: 2, x: 90, y: 91 } };
    expect(placeOf(anchor, labels)).toEqual({ x: 100, y: 100 });
    expect(placeOf(anchor, noLabels)).toEqual({ x: 90, y: 91 });
    expect(labelOf(anchor)).toBe("a");
  });
});

describe("A note hangs", () => {
  const card = { width: 304, height: 170 };
  const view = { width: 1000, height: 700 };

  it("inside the view, wherever its pin is", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 700 }), (x, y) => {
        const place = hang({ x, y }, card, view, []);
        expect(place.x).toBeGreaterThanOrEqual(0);
        expect(place.x + card.width).toBeLessThanOrEqual(view.width);
        expect(place.y).toBeGreaterThanOrEqual(0);
        expect(place.y + card.height).toBeLessThanOrEqual(view.height);
        expect(place.left ? place.x + card.width : place.x).toBe(x);
      }),
    );
  });

  it("where it covers no label, if there is such a place", () => {
    const below = { x: 380, y: 240, width: 400, height: 400 };
    expect(hang({ x: 400, y: 200 }, card, view, [below]).left).toBe(true);
  });
});

describe("A note's headline", () => {
  it("is its first sentence", () => {
    expect(firstSentence("Include the tips. All of them.")).toEqual(["Include the tips.", "All of them."]);
    expect(firstSentence("About 2.5 px inside")).toEqual(["About 2.5 px inside", null]);
  });
});
