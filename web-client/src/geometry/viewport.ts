import { type ImagePoint, imagePoint, type ScreenPoint, screenPoint } from "./units";

/** The size of a frame in image px, or of a view in screen px. */
export type Size = { readonly width: number; readonly height: number };

/**
 * How image px lie on the screen: `screen = image × scale + offset`. Scale is screen px per image px, the same in both
 * directions; the offset is in screen px.
 */
export type Viewport = { readonly scale: number; readonly dx: number; readonly dy: number };

/** Smallest and largest zoom that a wheel reaches. */
export const minScale = 0.05;
export const maxScale = 40;

export const toScreen = (view: Viewport, at: { x: number; y: number }): ScreenPoint =>
  screenPoint(at.x * view.scale + view.dx, at.y * view.scale + view.dy);

export const toImage = (view: Viewport, at: ScreenPoint): ImagePoint =>
  imagePoint((at.x - view.dx) / view.scale, (at.y - view.dy) / view.scale);

/** The whole frame in the middle of the view, with a margin in screen px. */
export function fitInto(frame: Size, view: Size, margin = 7): Viewport {
  const width = Math.max(1, view.width - 2 * margin);
  const height = Math.max(1, view.height - 2 * margin);
  const scale = clampScale(Math.min(width / frame.width, height / frame.height));
  return { scale, dx: (view.width - frame.width * scale) / 2, dy: (view.height - frame.height * scale) / 2 };
}

/** The frame over the whole view, cut where it does not fit: what a miniature shows. */
export function cover(frame: Size, view: Size): Viewport {
  const scale = Math.max(view.width / frame.width, view.height / frame.height);
  return { scale, dx: (view.width - frame.width * scale) / 2, dy: (view.height - frame.height * scale) / 2 };
}

/** Zoomed by a factor; the image point under `at` stays under it. */
export function zoomAt(view: Viewport, at: ScreenPoint, factor: number): Viewport {
  const scale = clampScale(view.scale * factor);
  const real = scale / view.scale;
  return { scale, dx: at.x - (at.x - view.dx) * real, dy: at.y - (at.y - view.dy) * real };
}

export const panBy = (view: Viewport, dx: number, dy: number): Viewport => ({
  ...view,
  dx: view.dx + dx,
  dy: view.dy + dy,
});

/**
 * Where a picture that was painted for one viewport lies in another, in screen px: `there = painted × scale + offset`.
 * Showing it there puts every image point where the other viewport puts it.
 */
export function carried(painted: Viewport, view: Viewport): Viewport {
  const scale = view.scale / painted.scale;
  return { scale, dx: view.dx - painted.dx * scale, dy: view.dy - painted.dy * scale };
}

/** Keeps at least `rest` screen px of the frame inside the view, so that it cannot be lost. */
export function keepInSight(view: Viewport, frame: Size, size: Size, rest = 60): Viewport {
  const hold = (offset: number, length: number, room: number) =>
    Math.min(room - rest, Math.max(rest - length * view.scale, offset));
  return {
    ...view,
    dx: hold(view.dx, frame.width, size.width),
    dy: hold(view.dy, frame.height, size.height),
  };
}

/** Centred on an image rectangle, no larger than `most` screen px per image px, with room around it. */
export function show(
  area: { x: number; y: number; width: number; height: number },
  size: Size,
  most = 4,
): Viewport {
  const scale = clampScale(
    Math.min(
      most,
      (size.width * 0.6) / Math.max(1, area.width),
      (size.height * 0.6) / Math.max(1, area.height),
    ),
  );
  const dx = size.width / 2 - (area.x + area.width / 2) * scale;
  return { scale, dx, dy: size.height / 2 - (area.y + area.height / 2) * scale };
}

/** Distance between labelled ruler ticks, in image px: the smallest of 1, 2, 5 × 10ⁿ that leaves 70 screen px between two. */
export function rulerStep(scale: number): number {
  const least = 70 / scale;
  const power = 10 ** Math.floor(Math.log10(least));
  const found = [1, 2, 5, 10].map((each) => each * power).find((step) => step >= least);
  return Math.max(1, found ?? 10 * power);
}

const clampScale = (scale: number) => Math.min(maxScale, Math.max(minScale, scale));
