/** Lists that are edited as new ones. */

export const replaced = <T>(list: readonly T[], at: number, thing: T): readonly T[] =>
  list.map((each, i) => (i === at ? thing : each));
export const removed = <T>(list: readonly T[], at: number): readonly T[] => list.filter((_, i) => i !== at);

export function moved<T>(list: readonly T[], at: number, by: 1 | -1): readonly T[] {
  const to = at + by;
  const thing = list[at];
  if (thing === undefined || to < 0 || to >= list.length) return list;
  const rest = removed(list, at);
  return [...rest.slice(0, to), thing, ...rest.slice(to)];
}
