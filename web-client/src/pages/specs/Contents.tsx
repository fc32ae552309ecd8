import type { ReactNode } from "react";
import type { ClauseToRead } from "../../api";
import { Icon, useInSight } from "../../kit";

/** The clauses by number, each with whether it is read; where one is carries the thread. */
export function Contents(props: {
  clauses: readonly ClauseToRead[];
  current: string | undefined;
  onShow: (id: string) => void;
  children: ReactNode;
}) {
  const list = useInSight<HTMLElement>(props.current);
  return (
    <nav className="contents panel" aria-label="Clauses" ref={list}>
      <div className="contents__state">{props.children}</div>
      <ol>
        {props.clauses.map((clause) => (
          <li key={clause.id} aria-current={clause.id === props.current || undefined}>
            <button
              type="button"
              className={`contents__entry contents__entry--${clause.state}`}
              onClick={() => props.onShow(clause.id)}
            >
              <span className="contents__id">{clause.id}</span>
              <span className="grow">{clause.title}</span>
              <Mark state={clause.state} />
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Mark({ state }: { state: ClauseToRead["state"] }) {
  if (state === "heading") return null;
  if (state === "read")
    return (
      <span className="contents__mark" title="read">
        <Icon name="check" small />
        <span className="vh">read</span>
      </span>
    );
  const name = { unread: "to read", changed: "changed since you read it", reread: "to be read again" }[state];
  return (
    <span className={`contents__mark contents__mark--${state}`} title={name}>
      <span className="vh">{name}</span>
    </span>
  );
}
