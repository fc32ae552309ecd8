import { boundsOf } from "../geometry/shape";
import { toScreen } from "../geometry/viewport";
import type { Sight } from "../stage";
import type { Item } from "./item";

/** An object that is out of sight or too small to judge is brought to the middle; otherwise the view stays. */
export function bringIntoSight(sight: Sight, { label, truth }: Item): void {
  const shape = label?.shape ?? truth?.shape;
  if (!shape) return;
  const box = boundsOf(shape);
  const { view, size } = sight.state();
  const { x, y } = toScreen(view, box);
  const width = box.width * view.scale;
  const height = box.height * view.scale;
  const inside = x > -20 && y > -20 && x + width < size.width + 20 && y + height < size.height + 20;
  if (inside && Math.max(width, height) >= 140) return;
  sight.show(box);
  if (sight.view.scale < view.scale) sight.fit();
}
