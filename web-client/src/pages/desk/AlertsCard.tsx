import type { Person } from "../../api";
import { interval, percent, wilson } from "../../figures";
import { Button, Icon, Pill, Spark } from "../../kit";
import type { JudgedWeek } from "../../live";
import type { PersonRef } from "../../people";
import type { Alert } from "./alerts";

/** What needs somebody first: the greatest certain rise with its evidence, the others in a line each. */
export function AlertsCard(props: {
  alerts: readonly Alert[];
  names: (ref: PersonRef) => Person;
  waitingOf: (person: string) => number;
  onReview: (alert: Alert) => void;
  onSelect: (alert: Alert) => void;
  onWeeks: (alert: Alert) => void;
}) {
  const { alerts, names } = props;
  const [lead, ...others] = alerts;
  if (!lead) return null;
  const { low, high } = wilson(lead.before.disagreed, lead.before.reviewed);
  const waiting = props.waitingOf(lead.person);
  return (
    <section className="alerts" aria-label="Alerts" aria-live="polite">
      <div className="lead">
        <div className="grow">
          <h2>
            <Pill tone={lead.kind === "suspected" ? "warn" : "disagree"} icon="warning">
              {words[lead.kind]}
            </Pill>
            {names(lead.person).name}: {percent(lead.now.rate)} % disagreement on {lead.skill}
          </h2>
          {lead.kind !== "rising" && lead.judged ? (
            <Judged judged={lead.judged} kind={lead.kind} since={lead.since} />
          ) : (
            <p>
              This week{" "}
              <b>
                {lead.now.disagreed} of {lead.now.reviewed}
              </b>{" "}
              reviewed, 95 % interval {interval(lead.now.low, lead.now.high)} %. Before:{" "}
              {lead.before.disagreed} of {lead.before.reviewed}, {interval(low, high)} %.
              <br />
              The rise is at least {percent(lead.atLeast)} points: not noise.
            </p>
          )}
        </div>
        <Spark
          weeks={lead.weeks}
          label={`By week: ${lead.weeks.map((week) => `${percent(week.rate)} %`).join(", ")}`}
          tone="bad"
          width={212}
          height={52}
        />
        <div className="acts">
          <Button keys={["G"]} disabled={waiting === 0} onClick={() => props.onReview(lead)}>
            {waiting === 0
              ? "None of theirs waits"
              : waiting === 1
                ? "Review the one waiting"
                : `Review the ${waiting} waiting`}
          </Button>
          <Button onClick={() => props.onWeeks(lead)}>Show their weeks</Button>
          <Button onClick={() => props.onSelect(lead)}>Show their canvas</Button>
        </div>
      </div>
      {others.slice(0, 3).map((alert) => (
        <div className="alert" key={`${alert.person}/${alert.skill}`}>
          <Icon name="up" small />
          <span className="grow clip">
            <b>{names(alert.person).name}</b>: {alert.skill}{" "}
            {alert.weeks
              .slice(-3)
              .map((week) => percent(week.rate))
              .join(", ")}{" "}
            % ({alert.now.disagreed} of {alert.now.reviewed} this week),{" "}
            {alert.kind === "rising"
              ? `at least ${percent(alert.atLeast)} points up, not noise.`
              : `${words[alert.kind]}.`}
          </span>
          <Button size="small" variant="quiet" onClick={() => props.onWeeks(alert)}>
            Show
          </Button>
        </div>
      ))}
      {others.length > 3 && (
        <div className="alert">
          <span className="grow">{others.length - 3} more, on the pages of whoever it is.</span>
        </div>
      )}
    </section>
  );
}

const words = { back: "back in shadow", suspected: "suspected", rising: "rising" } as const;

/** The two weeks that a closed week was judged by, and what they were held against. */
function Judged({
  judged,
  kind,
  since,
}: {
  judged: JudgedWeek;
  kind: "back" | "suspected";
  since: string | null;
}) {
  const { count, last, earlier, p } = judged;
  return (
    <p>
      {last && (
        <>
          <b>
            {last.disagreed} of {last.reviewed}
          </b>{" "}
          in {last.week},{" "}
        </>
      )}
      <b>
        {count.disagreed} of {count.reviewed}
      </b>{" "}
      in {count.week}
      {earlier && (
        <>
          , against {earlier.disagreed} of {earlier.reviewed} before
        </>
      )}
      {typeof p === "number" && <>; p = {p.toPrecision(2)}</>}.
      <br />
      {kind === "back"
        ? "Back in shadow for this skill: all of it is reviewed until the rate is back."
        : `Half the evidence in ${since}: more of their work is reviewed until it is settled either way.`}
    </p>
  );
}
