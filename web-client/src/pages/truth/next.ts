import type { BenchmarkFrame } from "../../api";

/** The next frame that one can do something about: without truth, or proposed by somebody else. */
export function nextOf(frames: readonly BenchmarkFrame[], current: string, me: string): string | undefined {
  const at = frames.findIndex(({ frame }) => frame.id === current);
  const open = ({ frame, truth, proposedBy }: BenchmarkFrame) =>
    frame.id !== current && (truth === "none" || (truth === "proposed" && proposedBy?.id !== me));
  return [...frames.slice(at + 1), ...frames.slice(0, Math.max(0, at))].find(open)?.frame.id;
}
