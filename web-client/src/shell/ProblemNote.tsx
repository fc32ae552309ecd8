import { useEffect, useRef } from "react";
import type { Problem } from "../api";
import { Button, Empty } from "../kit";
import { useLine } from "../live";

/** A page that could not be read: what was wrong, and what to do. When the line comes back, it is read again by itself. */
export function ProblemNote({ problem, onAgain }: { problem: Problem; onAgain?: () => void }) {
  useWhenTheLineReturns(problem.code === "unreachable" ? onAgain : undefined);
  return (
    <div className="page__center" role="alert">
      <Empty title={problem.title}>
        {sentence(problem.detail)} {problem.remedy}
        {onAgain && (
          <span style={{ display: "grid", justifyItems: "center", marginTop: 12 }}>
            <Button onClick={onAgain}>Try again</Button>
          </span>
        )}
      </Empty>
    </div>
  );
}

function useWhenTheLineReturns(again: (() => void) | undefined): void {
  const { state } = useLine();
  const before = useRef(state);
  useEffect(() => {
    const returned = before.current !== "online" && state === "online";
    before.current = state;
    if (returned) again?.();
  }, [state, again]);
}

/** Details also follow a colon; here they stand alone. */
const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
