import type { Person } from "../../api";
import { percent } from "../../figures";
import { Button, Icon, Pill, Spark } from "../../kit";
import type { PersonRef } from "../../people";
import type { Alert } from "./alerts";
import { aboutWords, groundsOf, lineOf, pillWords } from "./alertWords";

/** What needs somebody first: the most urgent with its evidence, the others in a line each. */
export function AlertsCard(props: {
  alerts: readonly Alert[];
  names: (ref: PersonRef) => Person;
  waitingOf: (alert: Alert) => number;
  onReview: (alert: Alert) => void;
  onSelect: (alert: Alert) => void;
  onWeeks: (alert: Alert) => void;
}) {
  const { alerts, names } = props;
  const [lead, ...others] = alerts;
  if (!lead) return null;
  const waiting = props.waitingOf(lead);
  const drifted = lead.kind === "back" && lead.back.cause === "skill-drifted";
  const [grounds, follows] = groundsOf(lead);
  return (
    <section className="alerts" aria-label="Alerts" aria-live="polite">
      <div className="lead">
        <div className="grow">
          <h2>
            <Pill tone={lead.kind === "suspected" ? "warn" : "disagree"} icon="warning">
              {pillWords(lead)}
            </Pill>
            {aboutWords(lead, names(lead.person).name)}
          </h2>
          <p>
            {grounds}
            {follows && (
              <>
                <br />
                {follows}
              </>
            )}
          </p>
        </div>
        {!drifted && (
          <Spark
            weeks={lead.weeks}
            label={`By week: ${lead.weeks.map((week) => `${percent(week.rate)} %`).join(", ")}`}
            tone="bad"
            width={212}
            height={52}
          />
        )}
        <div className="acts">
          <Button keys={["G"]} disabled={waiting === 0} onClick={() => props.onReview(lead)}>
            {waiting === 0
              ? "None of theirs waits"
              : waiting === 1
                ? "Review the one waiting"
                : `Review the ${waiting} waiting`}
          </Button>
          <Button onClick={() => props.onWeeks(lead)}>
            {drifted ? "Show their calibrations" : "Show their weeks"}
          </Button>
          <Button onClick={() => props.onSelect(lead)}>Show their canvas</Button>
        </div>
      </div>
      {others.slice(0, 3).map((alert) => (
        <div className="alert" key={`${alert.project}/${alert.person}/${alert.skill}`}>
          <Icon name="up" small />
          <span className="grow clip" title={lineOf(alert)}>
            <b>{names(alert.person).name}</b>: {lineOf(alert)}
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
