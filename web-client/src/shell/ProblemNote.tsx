import type { Problem } from "../api";
import { Button, Empty } from "../kit";

/** A page that could not be read: what was wrong, and what to do. */
export function ProblemNote({ problem, onAgain }: { problem: Problem; onAgain?: () => void }) {
  return (
    <div className="page__center" role="alert">
      <Empty title={problem.title}>
        {problem.detail} {problem.remedy}
        {onAgain && (
          <span style={{ display: "grid", justifyItems: "center", marginTop: 12 }}>
            <Button onClick={onAgain}>Try again</Button>
          </span>
        )}
      </Empty>
    </div>
  );
}
