import { type Ramp, type SkillCard, type SkillNames, urgency } from "../../ramp";

/** What a person does next, in a sentence, and where. */
export type NextStep = { readonly text: string; readonly to: string; readonly action: string };

/** One step for each thing that is to be done; what is urgent first, the same thing once for all its skills. */
export function nextSteps({ spec, skills }: Ramp, names: SkillNames): readonly NextStep[] {
  const read = `/specs/${encodeURIComponent(spec)}`;
  const steps = new Map<string, { step: Omit<NextStep, "text">; text: string; skills: string[] }>();
  const add = (key: string, text: string, step: Omit<NextStep, "text">, skill: string) => {
    const known = steps.get(key);
    if (known) known.skills.push(names(skill));
    else steps.set(key, { text, step, skills: [names(skill)] });
  };
  for (const card of [...skills].sort(byUrgency)) {
    const open = card.certificate?.renewal?.open ?? [];
    if (open.includes("delta-test")) {
      add("delta", "Read what changed and take the test of it", { to: read, action: "Read" }, card.skill);
    } else if (open.includes("retest")) {
      add("retest", "Label the graded re-test", { to: "/tasks", action: "Label" }, card.skill);
    }
    if (card.stage === "spec") {
      add("test", "Read the spec and take its test", { to: read, action: "Read" }, card.skill);
    }
    if (card.graded) {
      const left = card.graded.frames - card.graded.submitted;
      add(
        "graded",
        `Label the graded set, ${left} frames to go`,
        { to: "/tasks", action: "Label" },
        card.skill,
      );
    }
    if (card.shadow) {
      add("work", "Work on: all of it is reviewed", { to: "/tasks", action: "Label" }, card.skill);
    }
  }
  return [...steps.values()].map(({ text, step, skills: all }) => ({
    ...step,
    text: `${text}: ${all.join(", ")}.`,
  }));
}

const byUrgency = (a: SkillCard, b: SkillCard): number => urgency.indexOf(a.state) - urgency.indexOf(b.state);
