import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Shape } from "../../src/geometry/shape";

const root = resolve(import.meta.dirname, "../../..");
const candidates = [process.env.PLUMBLINE_SHARED, join(root, "../shared"), join(root, "../../shared")];

/** The folder of test data beside the checkout; null when it is not there. */
export const shared =
  candidates.find((each): each is string => each !== undefined && existsSync(join(each, "data"))) ?? null;

/** The distribution's Chromium; null when it is not there. */
export const chromium =
  ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((each) =>
    existsSync(each),
  ) ?? null;

export const image = (name: string): Buffer => readFileSync(join(shared ?? "", "data/demo-images", name));

type Coco = {
  images: { id: number; file_name: string; width: number; height: number }[];
  annotations: { image_id: number; segmentation: number[][] }[];
};

/** The true outlines of a demonstration image. */
export function outlinesOf(name: string): { width: number; height: number; shapes: Shape[] } {
  const coco = JSON.parse(
    readFileSync(join(shared ?? "", "data/demo-images/ground_truth_coco.json"), "utf8"),
  ) as Coco;
  const found = coco.images.find(({ file_name }) => file_name === name);
  if (!found) throw new Error(`${name} is not in the demonstration set`);
  const shapes = coco.annotations
    .filter(({ image_id }) => image_id === found.id)
    .map(
      ({ segmentation }): Shape => ({
        polygon: { parts: segmentation.map((exterior) => ({ exterior, holes: [] })) },
      }),
    );
  return { width: found.width, height: found.height, shapes };
}
