import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { apply, type Canvas, emptyCanvas, fold } from "../../src/labels/canvas";
import type { Change } from "../../src/labels/stroke";
import { golden } from "../wire";
import { changes } from "./arbitrary";

describe("The fold agrees with the server's", () => {
  for (const { name, text } of golden("fold")) {
    const { rule, strokes, expected } = JSON.parse(text) as {
      rule: string;
      strokes: Change[];
      expected: { labels: unknown; strokes: number; canUndo: boolean; canRedo: boolean };
    };
    it(`${name}: ${rule}`, () => {
      const canvas = fold(strokes);
      expect({
        labels: canvas.labels,
        strokes: canvas.strokes,
        canUndo: canvas.past !== null,
        canRedo: canvas.future !== null,
      }).toEqual(expected);
    });
  }
});

const undo: Change = { undo: {} };
const redo: Change = { redo: {} };

describe("Undo and redo", () => {
  it("undo after an effective change is the picture before it", () => {
    fc.assert(
      fc.property(changes, (list) => {
        const canvas = fold(list);
        for (const last of list) {
          const after = apply(canvas, last);
          if (after.labels === canvas.labels || "undo" in last || "redo" in last) continue;
          expect(apply(after, undo).labels).toBe(canvas.labels);
        }
      }),
    );
  });

  it("redo of undo is identity", () => {
    fc.assert(
      fc.property(changes, (list) => {
        const canvas = fold(list);
        fc.pre(canvas.past !== null);
        expect(picture(apply(apply(canvas, undo), redo))).toEqual(picture(canvas));
      }),
    );
  });

  it("undo of redo is identity", () => {
    fc.assert(
      fc.property(changes, (list) => {
        const canvas = fold([...list, undo]);
        fc.pre(canvas.future !== null);
        expect(picture(apply(apply(canvas, redo), undo))).toEqual(picture(canvas));
      }),
    );
  });

  it("undone often enough, the picture is empty", () => {
    fc.assert(
      fc.property(changes, (list) => {
        const undone = fold(
          list.map(() => undo),
          fold(list),
        );
        expect(undone.labels).toEqual(emptyCanvas.labels);
      }),
    );
  });
});

describe("The fold", () => {
  it("of a replay is the incremental fold, wherever it is cut", () => {
    fc.assert(
      fc.property(changes, fc.nat(40), (list, cut) => {
        expect(fold(list.slice(cut), fold(list.slice(0, cut)))).toEqual(fold(list));
      }),
    );
  });

  it("counts every stroke and never changes what it was given", () => {
    fc.assert(
      fc.property(changes, (list) => {
        const before = fold(list);
        const frozen = structuredClone(before);
        expect(fold(list, before).strokes).toBe(2 * list.length);
        expect(before).toEqual(frozen);
      }),
    );
  });
});

const picture = ({ labels, past, future }: Canvas) => ({ labels, past, future });
