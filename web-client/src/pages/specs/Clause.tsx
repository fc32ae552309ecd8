import type { ClauseChange, ClauseToRead, TaughtSkill } from "../../api";
import { Icon, Pill } from "../../kit";
import { Markdown, Picture, Words } from "../../spec";

const said = { changed: "changed", reread: "read again", unread: "to read" } as const;

/** One clause: its words, its edge cases, and at its edge how far it is read. */
export function Clause(props: {
  clause: ClauseToRead;
  skills: readonly TaughtSkill[];
  change: ClauseChange | undefined;
  /** Of the time that reading it takes, 0..1. */
  share: number;
}) {
  const { clause, change, share } = props;
  if (clause.state === "heading")
    return (
      <h2 className="clause__chapter" id={`clause-${clause.id}`} data-clause={clause.id}>
        <span>{clause.id}</span> {clause.title}
      </h2>
    );
  const open = clause.state !== "read";
  return (
    <section
      className={`clause clause--${clause.state}`}
      id={`clause-${clause.id}`}
      data-clause={clause.id}
      aria-labelledby={`clause-${clause.id}-title`}
    >
      <span className="clause__thread" aria-hidden="true">
        <i style={{ height: `${open ? share * 100 : 100}%` }} />
      </span>
      <header>
        <span className="clause__id">{clause.id}</span>
        <h3 id={`clause-${clause.id}-title`}>{clause.title}</h3>
        <span className="grow" />
        {clause.state === "read" ? (
          <span className="clause__read faint">
            <Icon name="check" small /> read
          </span>
        ) : (
          <Pill tone={clause.state === "unread" ? "neutral" : "warn"}>{said[clause.state]}</Pill>
        )}
      </header>
      {change && change.kind === "changed" && change.parts.includes("text") && (
        <p className="clause__diff">
          <Words of={change.text} />
        </p>
      )}
      <Markdown text={clause.text} />
      {clause.edgeCases.map((edge) => (
        <aside className="edge" key={edge.title}>
          {edge.picture && <Picture of={edge.picture} />}
          <div>
            <h4>{edge.title}</h4>
            <Markdown text={edge.text} />
          </div>
        </aside>
      ))}
      {change && change.kind === "changed" && change.parts.includes("edge-cases") && (
        <p className="clause__diff">
          <Words of={change.edgeCases} />
        </p>
      )}
      <p className="clause__skills faint">
        {clause.skills.map((id) => props.skills.find((skill) => skill.id === id)?.name ?? id).join(" · ")}
      </p>
    </section>
  );
}
