import type { Label } from "../labels/label";
import type { Bench } from "./bench";

type Hint = { readonly keys: readonly string[]; readonly does: string };

const drop: Hint = { keys: ["Esc"], does: "drop" };
const snap: Hint = { keys: ["Shift"], does: "snap to border" };
const remove: Hint = { keys: ["Del"], does: "delete" };
const visibility: readonly Hint[] = [
  { keys: ["W"], does: "visible" },
  { keys: ["Q"], does: "hidden" },
  { keys: ["X"], does: "not there" },
];

/** The keys that matter now; the rest is on the sheet of all keys. */
export function hintsOf(bench: Bench, selected: Label | null): readonly Hint[] {
  if (bench.drawing) return whileDrawing(bench.drawing.kind);
  switch (bench.tool) {
    case "brush":
      return [
        { keys: ["[", "]"], does: "width" },
        { keys: ["Alt"], does: "erase" },
        { keys: ["Shift"], does: "fill what you go around" },
        ...(selected ? [{ keys: ["Enter"], does: "another object" }] : []),
      ];
    case "eraser":
      return [
        { keys: ["[", "]"], does: "width" },
        { keys: ["Shift"], does: "and what you go around" },
      ];
    case "keypoints":
      return visibility;
    case "rotated-box":
      return [{ keys: ["Drag"], does: "along one side, then click across" }];
    case "select":
      return selected ? onSelected(bench, selected) : [{ keys: ["Space"], does: "pan" }];
    case "pan":
    case "box":
    case "polygon":
    case "polyline":
      return [{ keys: ["Space"], does: "pan" }];
  }
}

function whileDrawing(kind: NonNullable<Bench["drawing"]>["kind"]): readonly Hint[] {
  const back = (does: string): Hint => ({ keys: ["Backspace"], does });
  switch (kind) {
    case "polygon":
      return [{ keys: ["Enter"], does: "close" }, back("last vertex"), snap, drop];
    case "polyline":
      return [{ keys: ["Enter"], does: "end" }, back("last vertex"), snap, drop];
    case "keypoints":
      return [...visibility, back("last point"), { keys: ["Enter"], does: "no more" }, drop];
    case "box":
    case "rotated-box":
      return [snap, drop];
  }
}

function onSelected({ active }: Bench, { shape }: Label): readonly Hint[] {
  if ("mask" in shape) return [{ keys: ["B"], does: "paint" }, { keys: ["E"], does: "erase" }, remove];
  if ("keypoints" in shape) return [...(active ? visibility : []), remove];
  const copy: Hint = { keys: ["Ctrl", "D"], does: "duplicate" };
  if ("rotated-box" in shape) return [{ keys: ["Shift"], does: "turn by 15°" }, copy, remove];
  if ("box" in shape) return [copy, remove];
  return active
    ? [{ keys: ["Backspace"], does: "remove vertex" }, remove]
    : [{ keys: ["Alt", "click"], does: "remove vertex" }, copy, remove];
}
