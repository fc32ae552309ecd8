import "./ramp.css";
import type { SkillCard, Stage } from "./documents";
import { stageWords, stateWords } from "./words";

const steps: readonly Stage[] = ["spec", "graded", "shadow", "production"];

/** How far along the ramp: a step for each stage, filled up to the one they are at; colour says whether somebody has to look. */
export function StageTrack({ card }: { card: SkillCard }) {
  const at = card.stage === "re-shadow" ? 2 : steps.indexOf(card.stage);
  return (
    <span
      className={`track track--${card.state}`}
      role="img"
      aria-label={`${stageWords[card.stage]}, ${stateWords[card.state].toLowerCase()}`}
    >
      {steps.map((step, i) => (
        <i key={step} data-done={i < at || undefined} data-here={i === at || undefined} />
      ))}
    </span>
  );
}
