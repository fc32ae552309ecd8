import type { Answered, ClauseHeat, Spec, SpecStatistics } from "../../../api";
import { count, decimal, interval, percent } from "../../../figures";
import { Empty, Pill, Skeleton } from "../../../kit";
import { useFollowed } from "../../../live";
import { ProblemNote } from "../../../shell";

/** A dark column is a clause that everyone reads wrong, a dark row a person who has yet to learn. */
export function Statistics({ spec }: { spec: Spec }) {
  const loaded = useFollowed<SpecStatistics>(`/specs/${encodeURIComponent(spec.id)}/statistics`);
  if (loaded.state === "refused") return <ProblemNote problem={loaded.problem} onAgain={loaded.reload} />;
  if (loaded.state === "loading") return <Skeleton />;
  const { clauses, people, questions } = loaded.value;
  const ambiguous = clauses.filter(({ heat }) => heat.reading === "ambiguous");
  return (
    <div className="heat">
      {people.length === 0 ? (
        <Empty title="Nobody was tested on this version yet">
          Once people are, this shows which clauses are read wrong, and by whom.
        </Empty>
      ) : (
        <>
          <p className="heat__lead">
            {ambiguous.length === 0
              ? "No clause is failed by many who know the rest."
              : `${ambiguous.map(({ id }) => id).join(", ")}: failed by many who know the rest. It is the words that need work, not the people.`}
          </p>
          <Grid clauses={clauses} people={people} />
        </>
      )}
      <Questions of={questions} />
    </div>
  );
}

function Grid({ clauses, people }: Pick<SpecStatistics, "clauses" | "people">) {
  return (
    <div className="heat__scroll">
      <table className="heat__grid">
        <caption className="vh">First answers by person and clause</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="faint">first answers</span>
            </th>
            {clauses.map(({ id, title, heat }) => (
              <th key={id} scope="col" title={title} className={`heat__clause heat__clause--${heat.reading}`}>
                {id}
              </th>
            ))}
            <th scope="col" className="num">
              right
            </th>
          </tr>
        </thead>
        <tbody>
          {people.map((row) => (
            <tr key={row.person.id}>
              <th scope="row" className="clip">
                {row.person.name}
              </th>
              {clauses.map(({ id }) => (
                <Cell key={id} answered={row.clauses[id]} clause={id} />
              ))}
              <td className="num">
                {row.right} / {row.asked}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th
              scope="row"
              title="People who got a question about the clause wrong, with the 95 % interval after Wilson"
            >
              fail it, %
            </th>
            {clauses.map(({ id, heat }) => (
              <Fails key={id} heat={heat} />
            ))}
            <td />
          </tr>
          <tr>
            <th scope="row" title="Of those who got at least four in five of the other questions right">
              of the careful
            </th>
            {clauses.map(({ id, heat }) => (
              <td key={id} className={heat.reading === "ambiguous" ? "heat__bad" : "faint"}>
                {heat.careful > 0 ? `${heat.carefulFailed} of ${heat.careful}` : "–"}
              </td>
            ))}
            <td />
          </tr>
          {clauses.some(({ before }) => before) && (
            <tr>
              <th scope="row" title="Of the first answers about it, before its words were changed">
                wrong before, %
              </th>
              {clauses.map(({ id, before }) => (
                <td key={id} className="faint">
                  {before && before.asked > 0 ? percent((before.asked - before.right) / before.asked) : ""}
                </td>
              ))}
              <td />
            </tr>
          )}
        </tfoot>
      </table>
    </div>
  );
}

function Cell({ answered, clause }: { answered: Answered | undefined; clause: string }) {
  if (!answered) return <td className="heat__cell heat__cell--none" title={`${clause}: not asked`} />;
  const wrong = (answered.asked - answered.right) / answered.asked;
  const said = `${clause}: ${answered.right} of ${answered.asked} right`;
  return (
    <td
      className={`heat__cell heat__cell--${wrong === 0 ? 0 : wrong < 0.5 ? 1 : wrong < 1 ? 2 : 3}`}
      title={said}
    >
      <span className="vh">{said}</span>
    </td>
  );
}

function Fails({ heat }: { heat: ClauseHeat }) {
  if (heat.people === 0) return <td className="faint">–</td>;
  return (
    <td title={`${heat.failed} of ${heat.people} people`}>
      {percent(heat.failed / heat.people)}
      <span className="faint heat__interval">{interval(heat.failRate.low, heat.failRate.high)}</span>
    </td>
  );
}

function Questions({ of }: { of: SpecStatistics["questions"] }) {
  const asked = [...of]
    .filter((question) => question.asked > 0)
    .sort((a, b) => a.right / a.asked - b.right / b.asked);
  if (asked.length === 0) return null;
  return (
    <section className="heat__questions">
      <h2>Questions, the most failed first</h2>
      <p className="faint">
        {count(asked.length, "question")} of {of.length} were asked. Discrimination says how well a question
        tells who knows the rest from who does not: from −1 to 1, and near 0 it tells nothing.
      </p>
      <table className="table">
        <thead>
          <tr>
            <th>Question</th>
            <th>Clause</th>
            <th className="num">Asked</th>
            <th className="num">Right, %</th>
            <th className="num">Discrimination</th>
            <th>Chosen</th>
          </tr>
        </thead>
        <tbody>
          {asked.map((question) => (
            <tr key={question.id}>
              <td className="mono">{question.id}</td>
              <td>{question.clause}</td>
              <td className="num">{question.asked}</td>
              <td className="num">
                {percent(question.right / question.asked)}{" "}
                <span className="faint">{interval(question.rightShare.low, question.rightShare.high)}</span>
              </td>
              <td className="num">
                {question.discrimination === undefined ? (
                  <span className="faint">–</span>
                ) : question.discrimination < 0 && question.asked >= 10 ? (
                  <Pill tone="warn">{decimal(question.discrimination, 2)}</Pill>
                ) : (
                  decimal(question.discrimination, 2)
                )}
              </td>
              <td>
                <Chosen of={question.chosen} asked={question.asked} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Chosen({ of, asked }: { of: SpecStatistics["questions"][number]["chosen"]; asked: number }) {
  return (
    <span className="heat__chosen">
      {of.map(({ text, right, chosen }) => (
        <span
          key={text}
          className={right ? "heat__bar heat__bar--right" : "heat__bar"}
          title={`${chosen} chose: ${text}${right ? " (right)" : ""}`}
        >
          <i style={{ height: `${(chosen / asked) * 100}%` }} />
        </span>
      ))}
    </span>
  );
}
