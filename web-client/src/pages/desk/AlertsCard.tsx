import type { Person } from "../../api";
import { interval, percent, wilson } from "../../figures";
import { Button, Icon, Pill, Spark } from "../../kit";
import type { PersonRef } from "../../people";
import type { Alert } from "./alerts";

/** What needs somebody first: the greatest certain rise with its evidence, the others in a line each. */
export function AlertsCard(props: {
  alerts: readonly Alert[];
  names: (ref: PersonRef) => Person;
  waitingOf: (person: string) => number;
  onReview: (alert: Alert) => void;
  onSelect: (alert: Alert) => void;
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
            <Pill tone="disagree" icon="warning">
              rising
            </Pill>
            {names(lead.person).name}: {percent(lead.now.rate)} % disagreement on {lead.skill}
          </h2>
          <p>
            This week{" "}
            <b>
              {lead.now.disagreed} of {lead.now.reviewed}
            </b>{" "}
            reviewed, 95 % interval {interval(lead.now.low, lead.now.high)} %. Before: {lead.before.disagreed}{" "}
            of {lead.before.reviewed}, {interval(low, high)} %.
            <br />
            The rise is at least {percent(lead.atLeast)} points: not noise.
          </p>
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
            % ({alert.now.disagreed} of {alert.now.reviewed} this week), at least {percent(alert.atLeast)}{" "}
            points up, not noise.
          </span>
          <Button size="small" variant="quiet" onClick={() => props.onSelect(alert)}>
            Show
          </Button>
        </div>
      ))}
      {others.length > 3 && (
        <div className="alert">
          <span className="grow">
            {others.length - 3} more rises that noise does not explain, marked red below.
          </span>
        </div>
      )}
    </section>
  );
}
