import type { SpecResult } from "../../api";
import { Button, Pill } from "../../kit";
import { navigate, useKeys } from "../../shell";
import { specPath } from "./paths";

/** How a test went, and what to read again. Which options are right is not told: the next test may ask the same. */
export function Result({ spec, result }: { spec: string; result: SpecResult }) {
  const on = () => navigate(result.passed ? "/specs" : specPath(spec));
  useKeys({ Enter: on });
  return (
    <main className="page__main page__center">
      <section className="specresult">
        <Pill tone={result.passed ? "agree" : "disagree"}>{result.passed ? "Passed" : "Not passed"}</Pill>
        <p className="specresult__figure">
          <b>{result.correct}</b> of {result.asked} right
        </p>
        <p className="dim">{result.needed} were needed.</p>
        {result.wrong.length > 0 && (
          <div className="specresult__wrong">
            <p>{result.reread ? "To be read again before the next test:" : "Worth another look:"}</p>
            <p>
              {result.wrong.map((clause) => (
                <Pill key={clause}>{clause}</Pill>
              ))}
            </p>
          </div>
        )}
        <Button variant="primary" size="large" keys={["Enter"]} onClick={on}>
          {result.passed ? "Done" : "Read again"}
        </Button>
      </section>
    </main>
  );
}
