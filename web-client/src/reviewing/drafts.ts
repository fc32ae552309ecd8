import type { Clause, DisagreementKind, FiledDisagreement, ItemKey } from "../api";
import { type Item, kindsOf, skillsFor, suggestedKind } from "./item";

/** A disagreement that is being written. Its id is made once, so that filing it twice files it once. */
export type Draft = {
  readonly id: string;
  readonly kind: DisagreementKind;
  readonly skill: string;
  readonly clause: string | null;
  readonly note: string;
  /** What is correct, where that is asked for. */
  readonly reading?: string;
};

/** What a disagreement has to say beside why, before it can be filed. */
export type Asked = { readonly reading: boolean; readonly clause: boolean };

/** What the reviewer is at: the object in question, and what is being written about each. A pure fold of `Step`s. */
export type Work = {
  readonly selected: ItemKey | null;
  readonly drafts: Readonly<Record<ItemKey, Draft>>;
};

export type Step =
  | { readonly select: ItemKey }
  | { readonly move: 1 | -1 }
  | { readonly write: { readonly id: string } }
  | { readonly take: { readonly item: ItemKey; readonly draft: Draft } }
  | { readonly kind: DisagreementKind }
  | { readonly skill: string }
  | { readonly clause: string | null }
  | { readonly note: string }
  | { readonly reading: string }
  | { readonly phrasing: Phrasing }
  | { readonly drop: ItemKey }
  | { readonly next: true };

export const noWork: Work = { selected: null, drafts: {} };

export const selectedOf = (work: Work, items: readonly Item[]): Item | undefined =>
  items.find(({ key }) => key === work.selected) ?? items[0];

export function workAfter(work: Work, items: readonly Item[], step: Step): Work {
  const item = selectedOf(work, items);
  if (!item) return work;
  if ("select" in step) return { ...work, selected: step.select };
  if ("move" in step) return { ...work, selected: neighbour(items, item, step.move).key };
  if ("next" in step) return { ...work, selected: nextUndecided(items, item.key)?.key ?? item.key };
  if ("drop" in step) return { ...work, drafts: without(work.drafts, step.drop) };
  if ("take" in step) {
    return { selected: step.take.item, drafts: { ...work.drafts, [step.take.item]: step.take.draft } };
  }
  if ("write" in step) {
    return work.drafts[item.key]
      ? work
      : { selected: item.key, drafts: { ...work.drafts, [item.key]: begun(item, step.write.id) } };
  }
  const draft = work.drafts[item.key];
  if (!draft) return work;
  return { ...work, drafts: { ...work.drafts, [item.key]: changed(item, draft, step) } };
}

type Change = Extract<
  Step,
  | { kind: unknown }
  | { skill: unknown }
  | { clause: unknown }
  | { note: unknown }
  | { reading: unknown }
  | { phrasing: unknown }
>;

function changed(item: Item, draft: Draft, step: Change): Draft {
  if ("kind" in step) {
    if (!kindsOf(item).includes(step.kind)) return draft;
    return { ...draft, kind: step.kind, skill: skillsFor(item, step.kind)[0] ?? draft.skill };
  }
  if ("phrasing" in step) {
    const { says, clause } = step.phrasing;
    return { ...draft, note: withPhrasing(draft.note, says), clause: draft.clause ?? clause };
  }
  return { ...draft, ...step };
}

/** Kind and skill come from the component that lost most; what was filed on the item already is not suggested again. */
function begun(item: Item, id: string): Draft {
  const filed = new Set(item.disagreements.map(({ kind }) => kind));
  const suggested = suggestedKind(item);
  const kind = filed.has(suggested)
    ? (kindsOf(item).find((each) => !filed.has(each)) ?? suggested)
    : suggested;
  return { id, kind, skill: skillsFor(item, kind)[0] ?? "", clause: null, note: "" };
}

function neighbour(items: readonly Item[], item: Item, by: 1 | -1): Item {
  const index = items.indexOf(item) + by;
  return items[Math.min(items.length - 1, Math.max(0, index))] ?? item;
}

/** The next item without a decision, from the one after `from` round to it. */
export function nextUndecided(items: readonly Item[], from: ItemKey): Item | undefined {
  const start = items.findIndex(({ key }) => key === from) + 1;
  return [...items.slice(start), ...items.slice(0, start)].find(({ decision }) => decision === null);
}

/** Why a draft cannot be filed yet, in the product's words; null when it can. */
export function notFiledBecause(draft: Draft, asked?: Asked): { fact: string; advice: string } | null {
  if (draft.note.trim() === "") {
    return { fact: "Not filed: the note is empty.", advice: "Say why, then file again." };
  }
  if (asked?.clause && draft.clause === null) {
    return { fact: "Not filed: no clause is cited.", advice: "Press / and type a few letters of it." };
  }
  if (asked?.reading && !draft.reading?.trim()) {
    return { fact: "Not filed: it does not say what is correct.", advice: "Say it, then file again." };
  }
  if (draft.skill === "")
    return { fact: "Not filed: no skill is chosen.", advice: "Choose one, then file again." };
  return null;
}

export const filedFrom = ({ id, kind, skill, clause, note, reading }: Draft): FiledDisagreement => ({
  id,
  kind,
  skill,
  note: note.trim(),
  ...(clause !== null && { clause }),
  ...(reading?.trim() && { reading: reading.trim() }),
});

/** What still keeps the review from being completed; empty when nothing does. */
export function missingFor(items: readonly Item[], drafts: Work["drafts"]): readonly string[] {
  const missing: string[] = [];
  const undecided = items.filter(({ decision }) => decision === null);
  if (undecided.length > 0) missing.push(`decide ${listed(undecided)}`);
  const noteless = items.filter(
    ({ decision, disagreements }) =>
      decision === "disagree" &&
      (disagreements.length === 0 || disagreements.some(({ note }) => note.trim() === "")),
  );
  if (noteless.length > 0) missing.push(`say why on ${listed(noteless)}`);
  const unfiled = items.filter(({ key, decision }) => decision !== null && drafts[key]?.note.trim());
  if (unfiled.length > 0) missing.push(`file or drop what is written on ${listed(unfiled)}`);
  return missing;
}

function listed(items: readonly Item[]): string {
  const names = items.slice(0, 3).map(titleOf);
  return items.length > 3 ? `${names.join(", ")} and ${items.length - 3} more` : names.join(", ");
}

/** "Flower 1"; a scene question by its name. */
export const titleOf = ({ name, number }: Item): string => (number === null ? name : `${name} ${number}`);

/** A phrasing as it is offered: its name before the colon, what it says after it, and the clause that it cites. */
export type Phrasing = { readonly name: string; readonly says: string; readonly clause: string | null };

/** "On the tips: your line runs inside the edge (4.2.1)." is "On the tips", with clause 4.2.1. Without a colon it is its own name. */
export function phrasingOf(text: string, clauses: readonly Clause[]): Phrasing {
  const named = /^([^.:]{2,40}):\s+(\S.*)$/su.exec(text.trim());
  const says = named?.[2] ?? text.trim();
  const cited = clauses.find(({ id }) => text.includes(`(${id})`));
  return {
    name: named?.[1] ?? says,
    says: says.charAt(0).toUpperCase() + says.slice(1),
    clause: cited?.id ?? null,
  };
}

/** The note with a phrasing added: after what is there, as a sentence of its own. */
export const withPhrasing = (note: string, says: string): string =>
  note.trim() === "" ? says : `${note.trimEnd()} ${says}`;

const without = (drafts: Work["drafts"], key: ItemKey): Work["drafts"] =>
  Object.fromEntries(Object.entries(drafts).filter(([each]) => each !== key));
