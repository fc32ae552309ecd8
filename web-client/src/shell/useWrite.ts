import { useCallback, useState } from "react";
import { type Problem, problemOf } from "../api";
import { toast } from "../kit";

/** A write and its refusal. `run` says whether it went through; a refusal is kept for the form and said in a toast with `what` was not done. */
export function useWrite(what: string): {
  busy: boolean;
  problem: Problem | null;
  run: (write: () => Promise<unknown>) => Promise<boolean>;
  forget: () => void;
} {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const run = useCallback(
    async (write: () => Promise<unknown>) => {
      setBusy(true);
      setProblem(null);
      try {
        await write();
        return true;
      } catch (error) {
        const refused = problemOf(error);
        setProblem(refused);
        toast({
          tone: "warn",
          fact: `${what}:`,
          advice: `${refused.detail || refused.title} ${refused.remedy}`.trim(),
        });
        return false;
      } finally {
        setBusy(false);
      }
    },
    [what],
  );
  const forget = useCallback(() => setProblem(null), []);
  return { busy, problem, run, forget };
}

/** What a problem says about the field at a JSON pointer. */
export const saidOf = (problem: Problem | null, at: string): string | undefined =>
  problem?.errors?.find((error) => error.at === at)?.detail;
