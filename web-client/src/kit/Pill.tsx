import type { ReactNode } from "react";
import { Icon, type IconName } from "./Icon";

export type Tone = "neutral" | "agree" | "disagree" | "warn" | "live" | "plain";

/** A state in a word. A tint needs reading; an outline is a plain fact. */
export function Pill({
  tone = "neutral",
  icon,
  children,
}: {
  tone?: Tone;
  icon?: IconName;
  children: ReactNode;
}) {
  return (
    <span className={tone === "neutral" ? "pill" : `pill pill--${tone}`}>
      {icon && <Icon name={icon} small />}
      {children}
    </span>
  );
}

/** Green and moving while someone draws, hollow when the line is lost, grey when nothing happens. */
export function Dot({ state = "idle" }: { state?: "live" | "idle" | "lost" }) {
  return (
    <span
      className={{ live: "dot dot--live", idle: "dot", lost: "dot dot--none" }[state]}
      aria-hidden="true"
    />
  );
}
