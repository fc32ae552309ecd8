import type { HistoryEvent } from "../../api";
import { clockMillis, fullDay, whole } from "../../figures";
import { Button, Icon } from "../../kit";
import { eventName } from "./categories";

/** One event as it is stored, and the hash that holds it in the chain. */
export function EventDetail(props: {
  event: HistoryEvent;
  onTask: (task: string) => void;
  onCopy: () => void;
}) {
  const { event } = props;
  return (
    <aside className="audit__detail panel" aria-label={`Event ${event.position}`}>
      <header className="section">
        <div className="section__head">
          <h2>
            <span className="mono">{whole(event.position)}</span> {eventName(event.name)}
          </h2>
          <span className="grow" />
          <Button size="small" variant="quiet" keys={["C"]} onClick={props.onCopy}>
            Copy
          </Button>
        </div>
        <p>{event.summary}</p>
        <dl className="facts">
          <dt>at</dt>
          <dd>
            {fullDay(event.at)}, {clockMillis(event.at)}
          </dd>
          <dt>stored as</dt>
          <dd className="mono">
            {event.name}, version {event.version}
          </dd>
          {event.task && (
            <>
              <dt>task</dt>
              <dd>
                <span className="mono">{event.task}</span>{" "}
                <Button size="small" variant="quiet" onClick={() => props.onTask(event.task as string)}>
                  Only this task
                </Button>
              </dd>
            </>
          )}
        </dl>
      </header>
      <section className="audit__json" aria-label="Data">
        <pre className="mono">{JSON.stringify(event.data, null, 2)}</pre>
      </section>
      <footer className="section audit__proof">
        <Icon name="chain" small />
        <span className="mono audit__hash">{event.hash}</span>
      </footer>
    </aside>
  );
}
