import type { IconName } from "../../kit";

/** A filter: what an auditor calls a kind of events, and the stored names that are of that kind. */
export type Category = {
  readonly key: string;
  readonly name: string;
  readonly icon: IconName;
  readonly names: readonly string[];
  readonly count: number;
};

/** Stored names are `capability.EventName`; the first pattern that fits says what they are. */
const known: readonly { key: string; name: string; icon: IconName; of: RegExp }[] = [
  { key: "strokes", name: "Strokes", icon: "pen", of: /^stroke\./u },
  { key: "notes", name: "Notes", icon: "pin", of: /^(feedback|note)\./u },
  { key: "submissions", name: "Submissions", icon: "send", of: /Submitted$/u },
  {
    key: "scores",
    name: "Scores",
    icon: "half",
    of: /^(scor|bias|recalculation\.)|Scored$|Score|Divergence/u,
  },
  { key: "reviews", name: "Reviews", icon: "check", of: /^(review|correction|contest)\./u },
  { key: "draws", name: "Draws", icon: "shield", of: /^sampling\./u },
  { key: "ramp", name: "Ramp", icon: "up", of: /^(ramp|spectest|batch|trend|drift|practice)\./u },
  { key: "certificates", name: "Certificates", icon: "document", of: /^certificate\./u },
  { key: "reviewers", name: "Reviewers", icon: "eye", of: /^(reviewer|session|edge-case)\./u },
  { key: "tasks", name: "Tasks", icon: "stack", of: /^(task|submission|work)\./u },
  { key: "access", name: "Access", icon: "lock", of: /^(account|access|people)\./u },
  { key: "setup", name: "Set-up", icon: "grid", of: /^(benchmark|dataset|ontology|project|spec)\./u },
];
const rest = { key: "other", name: "Other", icon: "document" as IconName };

export const categoryOf = (name: string): { key: string; name: string; icon: IconName } =>
  known.find(({ of }) => of.test(name)) ?? rest;

/** The filters that a person's history has anything for, with how many events each. */
export function categoriesOf(counts: Readonly<Record<string, number>>): readonly Category[] {
  const byKey = new Map<string, Category>();
  for (const [name, count] of Object.entries(counts)) {
    const category = categoryOf(name);
    const before = byKey.get(category.key);
    byKey.set(category.key, {
      key: category.key,
      name: category.name,
      icon: category.icon,
      names: [...(before?.names ?? []), name],
      count: (before?.count ?? 0) + count,
    });
  }
  return [...known, rest].flatMap(({ key }) => byKey.get(key) ?? []);
}

/** The stored names to ask for: all that are left when some kinds are switched off; null asks for everything. */
export function namesFor(
  categories: readonly Category[],
  off: ReadonlySet<string>,
): readonly string[] | null {
  if (!categories.some(({ key }) => off.has(key))) return null;
  return categories.filter(({ key }) => !off.has(key)).flatMap(({ names }) => names);
}

/** "stroke.StrokeRecorded" as one reads it: "StrokeRecorded". */
export const eventName = (name: string): string => name.slice(name.indexOf(".") + 1);
