import type { KeyGroup } from "../kit";
import type { KeyMap } from "../shell";
import {
  chooseClass,
  chooseTool,
  continueTrack,
  done,
  drop,
  duplicate,
  mark,
  nudge,
  redo,
  remove,
  resize,
  selectNext,
  stepBack,
  toggleAll,
  undo,
} from "./commands";
import { shapeFor, toolLooks } from "./tooling";
import type { Workbench } from "./workbench";

type PageKeys = { submit: () => void; next: () => void; sheet: () => void };

/** What every key does here. Letters act only while no text field has the focus; on frozen labels only those that look. */
export function keyMap(at: Workbench, page: PageKeys, frozen = false): KeyMap {
  return Object.fromEntries(frozen ? looking(at, page) : [...looking(at, page), ...drawing(at, page)]);
}

const looking = (at: Workbench, page: PageKeys): readonly Binding[] => [
  ["F", () => at.sight.fit()],
  ["N", page.next],
  ["?", page.sheet],
  ["+", () => at.sight.zoomBy(1.25)],
  ["-", () => at.sight.zoomBy(0.8)],
  ["Escape", () => drop(at)],
  ["Alt+H", () => toggleAll(at)],
  ["]", () => selectNext(at, 1)],
  ["[", () => selectNext(at, -1)],
];

/** With the brush in the hand the brackets are its size. */
const brackets = (at: Workbench, step: 1 | -1) =>
  shapeFor(at.bench().tool) === "mask" ? resize(at, step) : selectNext(at, step);

const drawing = (at: Workbench, page: PageKeys): readonly Binding[] => [
  ...toolLooks.map(({ tool, key }): Binding => [key, () => chooseTool(at, tool)]),
  ["]", () => brackets(at, 1)],
  ["[", () => brackets(at, -1)],
  ["W", () => mark(at, "visible")],
  ["Q", () => mark(at, "hidden")],
  ["X", () => mark(at, "absent")],
  ["Enter", () => done(at)],
  ["Backspace", () => stepBack(at)],
  ["Delete", () => remove(at)],
  ["Ctrl+Z", () => undo(at)],
  ["Ctrl+Shift+Z", () => redo(at)],
  ["Ctrl+Y", () => redo(at)],
  ["Ctrl+D", () => duplicate(at)],
  ["C", () => continueTrack(at)],
  ["Ctrl+Enter", page.submit],
  ...arrows(at),
  ...at.ontology.classes
    .slice(0, 9)
    .map(({ key }, i): Binding => [String(i + 1), () => chooseClass(at, key)]),
];

type Binding = readonly [string, () => void];

const directions = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] } as const;

/** Arrows move what is selected by a pixel of the photograph, with Shift by ten. */
function arrows(at: Workbench): readonly Binding[] {
  return Object.entries(directions).flatMap(([key, [dx, dy]]): Binding[] => [
    [key, () => nudge(at, dx, dy)],
    [`Shift+${key}`, () => nudge(at, 10 * dx, 10 * dy)],
  ]);
}

export const keyGroups: readonly KeyGroup[] = [
  {
    name: "Tools",
    keys: [
      { keys: ["V"], does: "Select, move, edit vertices" },
      { keys: ["H"], does: "Pan" },
      { keys: ["R"], does: "Box" },
      { keys: ["T"], does: "Turned box: along one side, then across" },
      { keys: ["P"], does: "Polygon" },
      { keys: ["L"], does: "Line" },
      { keys: ["B"], does: "Brush, for masks" },
      { keys: ["E"], does: "Eraser, for masks" },
      { keys: ["K"], does: "Keypoints, in the skeleton’s order" },
      { keys: ["1–9"], does: "Class to draw, or of what is selected" },
    ],
  },
  {
    name: "While drawing",
    keys: [
      { keys: ["Enter"], does: "Close the polygon (or click its first vertex), end the line" },
      { keys: ["Backspace"], does: "Take back the last vertex or point" },
      { keys: ["Shift"], does: "Snap to a border; turn by 15°" },
      { keys: ["Esc"], does: "Drop what is being drawn" },
    ],
  },
  {
    name: "Brush and eraser",
    keys: [
      { keys: ["[", "]"], does: "Narrower, wider" },
      { keys: ["Shift"], does: "Held: with what the stroke goes around" },
      { keys: ["Alt"], does: "Held with the brush: erase" },
      { keys: ["Enter"], does: "Done: the next stroke begins another object" },
    ],
  },
  {
    name: "A keypoint: the next, or the active one",
    keys: [
      { keys: ["W"], does: "Visible" },
      { keys: ["Q"], does: "Hidden by something" },
      { keys: ["X"], does: "Not there" },
    ],
  },
  {
    name: "What is selected",
    keys: [
      { keys: ["[", "]"], does: "Label before, label after" },
      { keys: ["← ↑ ↓ →"], does: "Move it, or its active vertex, by 1 px, with Shift by 10" },
      { keys: ["Alt", "click"], does: "Take a vertex away" },
      { keys: ["Ctrl", "D"], does: "Duplicate" },
      { keys: ["Del"], does: "Delete" },
    ],
  },
  {
    name: "Looking",
    keys: [
      { keys: ["Wheel"], does: "Zoom at the pointer" },
      { keys: ["Space"], does: "Pan while held" },
      { keys: ["+", "−"], does: "Zoom in, zoom out" },
      { keys: ["F"], does: "Fit the photograph" },
      { keys: ["Alt", "H"], does: "Hide all labels, show them" },
    ],
  },
  {
    name: "The task",
    keys: [
      { keys: ["Ctrl", "Z"], does: "Undo" },
      { keys: ["Ctrl", "Shift", "Z"], does: "Redo" },
      { keys: ["Ctrl", "Enter"], does: "Submit" },
      { keys: ["N"], does: "Next frame of the sequence, or next task" },
      { keys: ["C"], does: "Continue the next object of the frame before" },
      { keys: ["?"], does: "All keys" },
    ],
  },
  {
    name: "A note that has the focus",
    keys: [
      { keys: ["S"], does: "Show me the place" },
      { keys: ["R"], does: "Reply" },
      { keys: ["X"], does: "Resolve or reopen" },
      { keys: ["Esc"], does: "Fold it; letters are tools again" },
    ],
  },
];
