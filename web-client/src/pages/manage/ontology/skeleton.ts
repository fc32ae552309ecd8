import type { Skeleton } from "../../../labels/ontology";
import { moved, removed } from "./lists";

/** Of a point of whose spread nothing is known; `domain.ontology.Skeleton.DEFAULT_SIGMA` on the server. */
export const unknownSigma = 0.09;
export const mostPoints = 1_000;

/** Two points to begin with: one alone has nothing to be joined with. */
export const newSkeleton: Skeleton = {
  points: [
    { name: "point 1", sigma: unknownSigma },
    { name: "point 2", sigma: unknownSigma },
  ],
  edges: [],
};

const joint = (name: string, thousandths: number) => ({ name, sigma: thousandths / 1000 });

/** COCO's person, as `domain.ontology.Skeletons` on the server: 17 points with the sigmas of its evaluation. */
export const cocoPerson: Skeleton = {
  points: [
    joint("nose", 26),
    ...(
      [
        ["eye", 25],
        ["ear", 35],
        ["shoulder", 79],
        ["elbow", 72],
        ["wrist", 62],
        ["hip", 107],
        ["knee", 87],
        ["ankle", 89],
      ] as const
    ).flatMap(([name, spread]) => [joint(`left_${name}`, spread), joint(`right_${name}`, spread)]),
  ],
  edges: (
    [
      [15, 13],
      [13, 11],
      [16, 14],
      [14, 12],
      [11, 12],
      [5, 11],
      [6, 12],
      [5, 6],
      [5, 7],
      [6, 8],
      [7, 9],
      [8, 10],
      [1, 2],
      [0, 1],
      [0, 2],
      [1, 3],
      [2, 4],
      [3, 5],
      [4, 6],
    ] as const
  ).map(([from, to]) => ({ from, to })),
};

/** One point more, with a name that no other has. */
export function withPoint(skeleton: Skeleton): Skeleton {
  const names = new Set(skeleton.points.map(({ name }) => name));
  let number = skeleton.points.length + 1;
  while (names.has(`point ${number}`)) number++;
  return { ...skeleton, points: [...skeleton.points, { name: `point ${number}`, sigma: unknownSigma }] };
}

/** Without a point and the edges that it had; what was joined behind it stays joined. */
export const withoutPoint = ({ points, edges }: Skeleton, at: number): Skeleton => ({
  points: removed(points, at),
  edges: renumbered(edges, (i) => (i === at ? null : i > at ? i - 1 : i)),
});

/** A point one place up or down in the order in which they are set; its edges go along. */
export function movedPoint(skeleton: Skeleton, at: number, by: 1 | -1): Skeleton {
  const points = moved(skeleton.points, at, by);
  if (points === skeleton.points) return skeleton;
  const to = at + by;
  return {
    points,
    edges: renumbered(skeleton.edges, (i) => (i === at ? to : i === to ? at : i)),
  };
}

/** Joins two points, or parts them when they are joined. */
export function joined(skeleton: Skeleton, from: number, to: number): Skeleton {
  if (from === to) return skeleton;
  const others = skeleton.edges.filter((edge) => !isBetween(edge, from, to));
  const parted = others.length < skeleton.edges.length;
  return { ...skeleton, edges: parted ? others : [...others, { from, to }] };
}

/** The points that one is joined with. */
export const neighbours = ({ edges }: Skeleton, at: number): readonly number[] =>
  edges.flatMap(({ from, to }) => (from === at ? [to] : to === at ? [from] : []));

const isBetween = (edge: { from: number; to: number }, a: number, b: number) =>
  (edge.from === a && edge.to === b) || (edge.from === b && edge.to === a);

function renumbered(edges: Skeleton["edges"], place: (i: number) => number | null): Skeleton["edges"] {
  return edges.flatMap((edge) => {
    const [from, to] = [place(edge.from), place(edge.to)];
    return from === null || to === null ? [] : [{ from, to }];
  });
}

/** What keeps a skeleton from being published; the same rules as `domain.ontology.SkeletonCheck` on the server. */
export function faultsOfSkeleton(
  at: string,
  { points, edges }: Skeleton,
  add: (at: string, detail: string) => void,
): void {
  if (points.length === 0 || points.length > mostPoints)
    add(`${at}/points`, `A skeleton has 1 to ${mostPoints} points, not ${points.length}.`);
  for (const [i, { name, sigma }] of points.entries()) {
    if (name.trim() === "") add(`${at}/points/${i}/name`, `Point ${i + 1} needs a name.`);
    else if (points.findIndex((each) => each.name === name) !== i)
      add(`${at}/points/${i}/name`, `The name ${name} stands here twice.`);
    if (!(sigma > 0 && sigma <= 1)) add(`${at}/points/${i}/sigma`, "A spread is above 0 and at most 1.");
  }
  for (const [i, { from, to }] of edges.entries()) {
    if (!points[from] || !points[to] || from === to)
      add(`${at}/edges/${i}`, `An edge joins two of the points 0 to ${points.length - 1}.`);
  }
}
