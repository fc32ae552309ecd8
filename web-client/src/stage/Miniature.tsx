import { useEffect, useRef } from "react";
import { cover, type Size } from "../geometry/viewport";
import { paintScene } from "./paintScene";
import { palette } from "./palette";
import { emptyScene, type StageLabel } from "./scene";

/** A small photograph with its labels, not interactive: for lists. Labels are in the px of `frame`. */
export function Miniature(props: {
  src: string;
  frame: Size;
  labels: readonly StageLabel[];
  width: number;
  height: number;
  label: string;
}) {
  const { src, frame, labels, width, height } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const pen = canvas.current?.getContext("2d");
    if (!pen) return;
    pen.canvas.width = width * devicePixelRatio;
    pen.canvas.height = height * devicePixelRatio;
    const size = { width, height };
    const paper = { view: cover(frame, size), size, ratio: devicePixelRatio, frame, palette: palette() };
    paintScene(pen, { ...emptyScene, labels, numbers: false }, paper);
  }, [frame, labels, width, height]);
  return (
    <span
      className="miniature"
      style={{ width, height, backgroundImage: `url("${src}")` }}
      role="img"
      aria-label={props.label}
    >
      <canvas ref={canvas} style={{ width, height }} />
    </span>
  );
}
