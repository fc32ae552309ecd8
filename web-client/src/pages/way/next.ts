import { count } from "../../figures";
import { type Ramp, type SkillCard, type SkillNames, urgency } from "../../ramp";

/** What a person does next, in a sentence. `ask` is what is asked of the server before one goes there. */
export type NextStep = {
  readonly text: string;
  readonly action: string;
  readonly to: string;
  readonly ask?: { readonly path: string; readonly done: string };
};

type Kind = Omit<NextStep, "text"> & { readonly what: string };

/** One step for each thing that is to be done; what is urgent first, the same thing once for all its skills. */
export function nextSteps({ spec, skills }: Ramp, names: SkillNames): readonly NextStep[] {
  const steps = new Map<string, { kind: Kind; skills: string[] }>();
  for (const card of [...skills].sort(byUrgency)) {
    for (const kind of kindsOf(card, `/specs/${encodeURIComponent(spec)}`)) {
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

function kindsOf({ stage, state, certificate, graded, shadow }: SkillCard, spec: string): readonly Kind[] {
  const kinds: Kind[] = [];
  const open = certificate?.renewal?.open ?? [];
  if (open.includes("delta-test")) {
    kinds.push({ what: "Read what changed and take the test of it", action: "Read", to: spec });
  } else if (open.includes("retest")) {
    kinds.push({ what: "Label the graded re-test", action: "Label", to: "/tasks" });
  }
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
      ask: { path: `${spec}/graded-sets`, done: "The graded set is drawn." },
    });
  }
  if (shadow) kinds.push({ what: "Work on, all of it is reviewed", action: "Label", to: "/tasks" });
  // Whoever is reviewed has something to practise; whether there is, the server knows.
  if (state === "blocked" || state === "sent-back" || shadow) {
    kinds.push({
      what: "Practise what reviewers disagreed with you about",
      action: "Practise",
      to: "/tasks",
      ask: { path: `${spec}/drills`, done: "This is the first frame of your drill; it has hints." },
    });
  }
  return kinds;
}

const byUrgency = (a: SkillCard, b: SkillCard): number => urgency.indexOf(a.state) - urgency.indexOf(b.state);
