import { useEffect, useRef } from "react";
import type { HistoryEvent } from "../../api";
import { clockMillis, fullDay, whole } from "../../figures";
import { Button, Icon, Skeleton } from "../../kit";
import { categoryOf } from "./categories";

/** Events newest first, by day; the selected one carries the thread. */
export function EventList(props: {
  events: readonly HistoryEvent[];
  selected: number | null;
  onSelect: (position: number) => void;
  more: boolean;
  onOlder: () => void;
  loading: boolean;
}) {
  const { events, selected, onSelect } = props;
  const here = useRef<HTMLButtonElement>(null);
  const end = useRef<HTMLDivElement>(null);
  const onOlder = useRef(props.onOlder);
  useEffect(() => {
    onOlder.current = props.onOlder;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another selection is to be seen
  useEffect(() => {
    here.current?.scrollIntoView({ block: "nearest" });
  }, [selected]);
  useEffect(() => {
    if (!end.current) return;
    const watcher = new IntersectionObserver(
      (seen) => {
        if (seen.some(({ isIntersecting }) => isIntersecting)) onOlder.current();
      },
      { rootMargin: "400px" },
    );
    watcher.observe(end.current);
    return () => watcher.disconnect();
  }, []);
  return (
    <div className="audit__list">
      <div className="audit__cols faint" aria-hidden="true">
        <span>position</span>
        <span>time</span>
        <span>what happened</span>
        <span>task</span>
        <span>hash</span>
      </div>
      <ol>
        {events.map((event, i) => {
          const startsDay =
            fullDay(event.at) !== (events[i - 1] && fullDay((events[i - 1] as HistoryEvent).at));
          const category = categoryOf(event.name);
          return (
            <li key={event.position}>
              {startsDay && <h3 className="audit__day">{fullDay(event.at)}</h3>}
              <button
                type="button"
                ref={event.position === selected ? here : undefined}
                className={`ev ev--${category.key} ${event.position === selected ? "is-selected" : ""}`}
                aria-current={event.position === selected || undefined}
                tabIndex={event.position === selected ? 0 : -1}
                onClick={() => onSelect(event.position)}
              >
                <span className="mono ev__pos">{whole(event.position)}</span>
                <span className="ev__time">{clockMillis(event.at)}</span>
                <span className="ev__what">
                  <Icon name={category.icon} small />
                  <span className="clip">{event.summary}</span>
                </span>
                <span className="clip faint">{event.task}</span>
                <span className="mono ev__hash">{event.hash.slice(0, 7)}</span>
              </button>
            </li>
          );
        })}
      </ol>
      <div ref={end} className="audit__end">
        {props.loading ? (
          <Skeleton lines={4} />
        ) : props.more ? (
          <Button variant="quiet" onClick={props.onOlder}>
            Older events
          </Button>
        ) : (
          events.length > 0 && <span className="faint">This is where the history begins.</span>
        )}
      </div>
    </div>
  );
}
