import type { Label } from "../labels/label";
import type { Miniature, RoomMessage } from "./protocol";

/** Small pictures of canvases by task, each with the position of the log that it is true at. */
export type Pictures = Readonly<Record<string, Picture>>;
type Picture = Miniature & { readonly position: number };

/** The pictures after what a desk tells: whole ones, and single labels of those that are known. */
export function picturesAfter(
  pictures: Pictures,
  message: Extract<RoomMessage, { type: "joined" | "doc" }>,
): Pictures {
  if (message.type === "doc") return told(pictures, message.key, message.value, message.position);
  let all = pictures;
  for (const [key, value] of Object.entries(message.snapshot?.docs ?? {}))
    all = told(all, key, value, message.position);
  return all;
}

function told(pictures: Pictures, key: string, value: unknown, position: number): Pictures {
  const [kind, task, label] = key.split("/");
  if (task === undefined) return pictures;
  if (kind === "miniature") return { ...pictures, [task]: { ...(value as Miniature), position } };
  const picture = pictures[task];
  // A label that was told before the picture may be gone from it.
  if (kind !== "outline" || !picture || position < picture.position) return pictures;
  return { ...pictures, [task]: withLabel(picture, label, value as Label) };
}

function withLabel(picture: Picture, id: string | undefined, label: Label): Picture {
  const { objects, scene } = picture.labels;
  const at = objects.findIndex((each) => each.id === id);
  const after = at < 0 ? [...objects, label] : objects.with(at, label);
  return { ...picture, labels: { objects: after, scene } };
}
