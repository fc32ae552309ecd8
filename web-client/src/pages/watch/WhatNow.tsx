import type { TaskDocument } from "../../api";
import { clockSeconds } from "../../figures";
import { Dot } from "../../kit";

/** What the annotator does with this canvas, or has done. */
export function WhatNow(props: {
  state: TaskDocument["card"]["state"];
  doing: string | undefined;
  last: string | null | undefined;
  stroke: number;
}) {
  const { state, doing, last, stroke } = props;
  const at = last ? ` at ${clockSeconds(last)}` : "";
  if (doing === "drawing") {
    return (
      <span className="watch__now">
        <Dot state="live" /> drawing, stroke {stroke}
      </span>
    );
  }
  if (state === "assigned") return "not begun";
  if (state === "withdrawn") return "withdrawn";
  if (state === "drawing") return `${stroke} strokes, the last${at}`;
  return `submitted, ${stroke} strokes`;
}
