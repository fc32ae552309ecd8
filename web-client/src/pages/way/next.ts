import type { WorkIn } from "../../api";
import { count } from "../../figures";
import { lackWords, type Ramp, type SkillCard, type SkillNames, urgency, waitingWords } from "../../ramp";

/** What an answer to what was asked may hold: the tasks of a drill, in the order in which to draw them. */
export type Given = { readonly tasks?: readonly string[]; readonly next?: string } | undefined;

/** What a person does next, in a sentence; or what they wait for, when there is nothing that they can do. */
export type NextStep = {
  readonly text: string;
  /** What is said beside it when nothing can be done, or what is to be known before. */
  readonly but?: string;
  readonly action?: string;
  readonly to: string;
  /** What is asked of the server before one goes there. */
  readonly ask?: { readonly path: string; readonly done: (given: Given) => string };
};

type Kind = Omit<NextStep, "text"> & { readonly what: string };

/**
 * One step for each thing that is to be done; what is urgent first, the same thing once for all its skills.
 *
 * @param work real work that one is assigned to; undefined while that is not known
 */
export function nextSteps(
  { spec, skills }: Ramp,
  names: SkillNames,
  work?: readonly WorkIn[],
): readonly NextStep[] {
  const steps = new Map<string, { kind: Kind; skills: string[] }>();
  const own = work?.filter((each) => each.spec === spec);
  for (const card of [...skills].sort(byUrgency)) {
    for (const kind of kindsOf(card, `/specs/${encodeURIComponent(spec)}`, own, names)) {
      const known = steps.get(kind.what);
      if (known) known.skills.push(names(card.skill));
      else steps.set(kind.what, { kind, skills: [names(card.skill)] });
    }
  }
  return [...steps.values()].map(({ kind: { what, ...kind }, skills: all }) => ({
    ...kind,
    text: `${what}: ${all.join(", ")}.`,
  }));
}

function kindsOf(
  card: SkillCard,
  spec: string,
  work: readonly WorkIn[] | undefined,
  names: SkillNames,
): readonly Kind[] {
  const { stage, state, graded, shadow } = card;
  const kinds: Kind[] = [...renewal(card, spec)];
  if (stage === "spec") kinds.push({ what: "Read the spec and take its test", action: "Read", to: spec });
  if (graded) {
    const left = graded.frames - graded.submitted;
    kinds.push({
      what: `Label the graded set, ${count(left, "frame")} to go`,
      action: "Label",
      to: "/tasks",
    });
  } else if (stage === "graded" && state === "blocked") {
    kinds.push({
      what: "Take another graded set, on fresh frames",
      action: "Take",
      to: "/tasks",
      ask: { path: `${spec}/graded-sets`, done: () => "The graded set is drawn." },
    });
  } else if (stage === "graded" && card.waiting) {
    kinds.push(waits("graded set", card.waiting, spec));
  }
  if (shadow && work) kinds.push(realWork(work, names));
  // Whoever is reviewed has something to practise; whether there is, the server knows.
  if (state === "blocked" || state === "sent-back" || shadow) {
    kinds.push({
      what: "Practise what reviewers disagreed with you about",
      action: "Practise",
      to: "/tasks",
      ask: { path: `${spec}/drills`, done: drillWords },
    });
  }
  return kinds;
}

/** What is to be done for a certificate that is due. */
function renewal({ certificate, retest, waiting }: SkillCard, spec: string): readonly Kind[] {
  const open = certificate?.renewal?.open ?? [];
  if (open.includes("delta-test")) {
    return [{ what: "Read what changed and take the test of it", action: "Read", to: spec }];
  }
  if (!open.includes("retest")) return [];
  if (waiting) return [waits("graded re-test", waiting, spec)];
  const left = retest ? `, ${count(retest.frames - retest.submitted, "frame")} to go` : "";
  return [{ what: `Label the graded re-test${left}`, action: "Label", to: "/tasks" }];
}

/** Nothing is there to label; asking draws it once there are frames, and says how many are missing until then. */
const waits = (what: string, waiting: NonNullable<SkillCard["waiting"]>, spec: string): Kind => ({
  what: `The ${what} waits for fresh frames`,
  but: `${waitingWords(what, waiting)}${waiting.project ? " Where asking draws none, ask a manager for more frames." : ""}`,
  to: "/tasks",
  ...(waiting.project && {
    action: "Ask for it",
    ask: { path: `${spec}/graded-sets`, done: () => `The ${what} is drawn.` },
  }),
});

/** Shadow goes on with real work: where it is served, or what is missing for that. */
function realWork(work: readonly WorkIn[], names: SkillNames): Kind {
  const served = work.filter(({ missing }) => missing.length === 0);
  if (served.some(({ held, free }) => held > 0 || free > 0)) {
    return { what: "Work on, all of it is reviewed", action: "Label", to: "/tasks" };
  }
  const waitsFor = (but: string): Kind => ({ what: "Real work, all of it reviewed", but, to: "/tasks" });
  if (served.length > 0) {
    return waitsFor("Somebody has every frame. A manager adds more, or wait until some are given back.");
  }
  const first = work[0];
  if (!first) return waitsFor("You are in no project of real work. A manager assigns you to one.");
  const lacks = first.missing.map(({ skill, missing }) => `${names(skill)}: ${lackWords[missing]}`);
  return waitsFor(`You are not given any in ${first.name} yet. ${lacks.join("; ")}.`);
}

/** What somebody is told who begins a drill or goes on with one. */
export function drillWords(given: Given): string {
  const tasks = given?.tasks ?? [];
  const place = given?.next ? tasks.indexOf(given.next) + 1 : 1;
  return place > 1
    ? `Your drill goes on with frame ${place} of ${tasks.length}.`
    : `A drill of ${count(tasks.length, "frame")}; it has hints.`;
}

const byUrgency = (a: SkillCard, b: SkillCard): number => urgency.indexOf(a.state) - urgency.indexOf(b.state);
