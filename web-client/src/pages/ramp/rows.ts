import type { Person } from "../../api";
import {
  type Certificate,
  needsSomebody,
  type SkillCard,
  type SpecRoom,
  type StageRow,
  stateWords,
  urgency,
} from "../../ramp";

/** One person's row of the board. */
export type BoardRow = {
  readonly person: Person;
  readonly cards: Readonly<Record<string, SkillCard>>;
  /** How urgently somebody has to look: an index of `urgency`. */
  readonly rank: number;
};

export type Only = "all" | "needy" | "certified";

/** The rows that are wanted, who needs somebody first; among equals by name. */
export function rowsOf(
  room: SpecRoom,
  names: (id: string) => Person,
  wanted: { only: Only; query: string },
): readonly BoardRow[] {
  const query = wanted.query.trim().toLowerCase();
  return Object.values(room.stages)
    .map((row) => rowOf(row, names(row.person)))
    .filter(({ person }) => query === "" || person.name.toLowerCase().includes(query))
    .filter((row) => fits(row, wanted.only))
    .sort((a, b) => a.rank - b.rank || a.person.name.localeCompare(b.person.name));
}

function rowOf({ skills }: StageRow, person: Person): BoardRow {
  const ranks = skills.map(({ state }) => urgency.indexOf(state));
  return {
    person,
    cards: Object.fromEntries(skills.map((card) => [card.skill, card])),
    rank: Math.min(urgency.length, ...ranks),
  };
}

function fits({ cards }: BoardRow, only: Only): boolean {
  const all = Object.values(cards);
  switch (only) {
    case "all":
      return true;
    case "needy":
      return all.some(needsSomebody);
    case "certified":
      return all.length > 0 && all.every(({ state }) => state === "certified");
  }
}

/** The columns: the skills that the spec teaches, then any that people began under an earlier version. */
export function columnsOf(room: SpecRoom, taught: readonly string[]): readonly string[] {
  const columns = new Set(taught);
  for (const { skills } of Object.values(room.stages)) for (const { skill } of skills) columns.add(skill);
  return [...columns];
}

/** "2 blocked · 1 sent back", for the head of a column. */
export function tallyWords(room: SpecRoom, skill: string): string {
  const states = Object.values(room.stages).flatMap(({ skills }) =>
    skills.filter((card) => card.skill === skill).map(({ state }) => state),
  );
  return [...urgency]
    .filter((state) => state !== "under-way")
    .map((state) => ({ state, count: states.filter((each) => each === state).length }))
    .filter(({ count }) => count > 0)
    .map(({ state, count }) => `${count} ${stateWords[state].toLowerCase()}`)
    .join(" · ");
}

/** One line of the ledger. */
export type LedgerLine = { readonly person: Person; readonly certificate: Certificate };
export type Which = "held" | "due" | "ended" | "all";

const groups: Readonly<Record<Which, readonly Certificate["state"][]>> = {
  held: ["valid", "due", "suspended"],
  due: ["due", "suspended"],
  ended: ["expired", "replaced"],
  all: ["valid", "due", "suspended", "expired", "replaced"],
};

/** The lines that are wanted: what is due first, then by who ends first. */
export function linesOf(
  room: SpecRoom,
  names: (id: string) => Person,
  wanted: { which: Which; query: string },
): readonly LedgerLine[] {
  const query = wanted.query.trim().toLowerCase();
  return Object.values(room.certificates)
    .flatMap(({ person, certificates }) =>
      certificates.map((certificate) => ({ person: names(person), certificate })),
    )
    .filter(({ certificate }) => groups[wanted.which].includes(certificate.state))
    .filter(
      ({ person, certificate }) =>
        query === "" || `${person.name} ${certificate.skill} ${certificate.id}`.toLowerCase().includes(query),
    )
    .sort(
      (a, b) =>
        Number(b.certificate.state === "due") - Number(a.certificate.state === "due") ||
        a.certificate.expiresOn.localeCompare(b.certificate.expiresOn) ||
        a.person.name.localeCompare(b.person.name),
    );
}
