import { percent } from "../../figures";
import { Pill } from "../../kit";
import { Link } from "../../shell";
import type { Judged, SkillTrend } from "./model";
import { RunsChart } from "./RunsChart";
import { WeeksChart } from "./WeeksChart";
import { runsSentence, runValue, smallestSentence, standingOf, verdictSentence } from "./words";

const tones = { disagree: "disagree", warn: "warn", quiet: "plain" } as const;

/** One skill: its weeks with what they were found to say, and its calibrations. */
export function SkillCard({
  of,
  name,
  closed,
  reviews,
}: {
  of: SkillTrend;
  name: string;
  closed: string | undefined;
  reviews: boolean;
}) {
  const standing = standingOf(of);
  const last = of.verdicts.at(-1);
  return (
    <section className="skill" aria-label={name}>
      <h2 title={of.skill}>
        {name}
        {standing && <Pill tone={tones[standing.tone]}>{standing.word}</Pill>}
      </h2>
      <div className="skill__charts">
        <div>
          <h3>Disagreement by week</h3>
          {of.weeks.length === 0 ? (
            <p className="faint">Nothing was reviewed in this project.</p>
          ) : (
            <WeeksChart of={of} closed={closed} />
          )}
          {last && <p>{verdictSentence(last)}</p>}
          {of.smallest && <p className="faint">{smallestSentence(of.smallest)}</p>}
        </div>
        <div>
          <h3>Calibrations</h3>
          {of.runs.length === 0 ? <p className="faint">None was graded yet.</p> : <RunsChart of={of} />}
          {of.runs.length > 0 && <p>{runsSentence(of.runs)}</p>}
        </div>
      </div>
      {of.reshadows.length > 0 && (
        <ul className="backs">
          {of.reshadows.map((each) => (
            <li key={each.position}>
              <b>
                {each.on} {each.until ? `to ${each.until}` : "until now"}
              </b>{" "}
              back in shadow. {each.because} {each.back}
            </li>
          ))}
        </ul>
      )}
      <Details of={of} reviews={reviews} />
    </section>
  );
}

/** The same in figures, with the reviews that prove it. */
function Details({ of, reviews }: { of: SkillTrend; reviews: boolean }) {
  if (of.verdicts.length === 0 && of.runs.length === 0) return null;
  return (
    <details>
      <summary>Figures and evidence</summary>
      <div className="figures">
        {of.verdicts.length > 0 && (
          <table>
            <thead>
              <tr>
                <th scope="col">Week</th>
                <th scope="col">Disagreed</th>
                <th scope="col">95 % interval</th>
                <th scope="col">p</th>
                <th scope="col">Verdict</th>
                <th scope="col">Reviews that disagreed</th>
              </tr>
            </thead>
            <tbody>
              {[...of.verdicts].reverse().map((judged) => (
                <WeekRow key={judged.position} judged={judged} of={of} reviews={reviews} />
              ))}
            </tbody>
          </table>
        )}
        {of.runs.length > 0 && (
          <table>
            <thead>
              <tr>
                <th scope="col">Calibration</th>
                <th scope="col">Value</th>
                <th scope="col">Objects</th>
                <th scope="col">p</th>
                <th scope="col">Verdict</th>
              </tr>
            </thead>
            <tbody>
              {[...of.runs].reverse().map((run) => (
                <tr key={run.position}>
                  <th scope="row">{run.on}</th>
                  <td>{runValue(run)}</td>
                  <td>{run.objects}</td>
                  <td>{run.p?.toPrecision(2) ?? "–"}</td>
                  <td>{run.drift ? `drift since ${run.since}` : ""}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    </details>
  );
}

function WeekRow({ judged, of, reviews }: { judged: Judged; of: SkillTrend; reviews: boolean }) {
  const { count, interval, p, rising, reshadow, suspicion } = judged.verdict;
  const against = of.against.filter(({ week }) => week === count.week);
  return (
    <tr>
      <th scope="row">{count.week}</th>
      <td>
        {count.disagreed} of {count.reviewed}
      </td>
      <td>
        {percent(interval.low)}–{percent(interval.high)} %
      </td>
      <td>{p?.toPrecision(2) ?? "–"}</td>
      <td>{reshadow ? "sent back" : suspicion ? "suspicion" : rising ? "above" : ""}</td>
      <td className="evid">
        {against.map(({ task, position }, i) =>
          reviews ? (
            <Link key={position} to={`/review/${encodeURIComponent(task)}`}>
              {i + 1}
            </Link>
          ) : (
            <Link key={position} to={`/watch/${encodeURIComponent(task)}`}>
              {i + 1}
            </Link>
          ),
        )}
      </td>
    </tr>
  );
}
