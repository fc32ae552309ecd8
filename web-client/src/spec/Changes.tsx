import type { ClauseChange, SpecChanges, SpecPicture, TaughtSkill } from "../api";
import { Empty, Pill, type Tone } from "../kit";
import { Picture } from "./Picture";
import { Words } from "./Words";

const kinds: Readonly<Record<ClauseChange["kind"], { name: string; tone: Tone }>> = {
  added: { name: "new", tone: "agree" },
  removed: { name: "gone", tone: "disagree" },
  changed: { name: "changed", tone: "warn" },
};

/** What a version does otherwise than another, clause by clause, in words that people can read. */
export function Changes({ of, skills }: { of: SpecChanges; skills: readonly TaughtSkill[] }) {
  const name = (id: string) => skills.find((skill) => skill.id === id)?.name ?? id;
  if (of.clauses.length === 0 && !of.questions?.length)
    return <Empty title="Nothing else changed">The clauses say what they said.</Empty>;
  return (
    <div className="changes">
      <p className="changes__skills">
        {of.skills.length === 0 ? (
          "No skill is touched: nobody has to be tested again."
        ) : (
          <>
            Touches{" "}
            {of.skills.map((id) => (
              <Pill key={id}>{name(id)}</Pill>
            ))}
          </>
        )}
        {of.dropped.map((id) => (
          <Pill key={id} tone="disagree">
            no longer taught: {name(id)}
          </Pill>
        ))}
      </p>
      {of.clauses.map((change) => (
        <OneClause key={change.clause} change={change} name={name} />
      ))}
      {of.questions?.map(({ change, text }) => (
        <section className="change" key={change.question}>
          <div className="change__head">
            <b>Question {change.question}</b>
            <Pill tone={kinds[change.kind].tone}>{kinds[change.kind].name}</Pill>
            <span className="faint">clause {change.clause}</span>
            {change.answers && <Pill tone="disagree">another answer is right</Pill>}
          </div>
          <p className="change__lines">
            <Words of={text} />
          </p>
        </section>
      ))}
    </div>
  );
}

function OneClause({ change, name }: { change: ClauseChange; name: (id: string) => string }) {
  const { name: kind, tone } = kinds[change.kind];
  const told = (part: ClauseChange["parts"][number]) =>
    change.kind !== "changed" || change.parts.includes(part);
  const before = new Set(change.picturesBefore.map(({ sha256 }) => sha256));
  const after = new Set(change.picturesAfter.map(({ sha256 }) => sha256));
  return (
    <section className="change">
      <div className="change__head">
        <b className="change__id">{change.clause}</b>
        <Words of={change.title} />
        <Pill tone={tone}>{kind}</Pill>
      </div>
      {told("text") && change.text.length > 0 && (
        <p className="change__lines">
          <Words of={change.text} />
        </p>
      )}
      {told("edge-cases") && change.edgeCases.length > 0 && (
        <p className="change__lines change__edges">
          <Words of={change.edgeCases} />
        </p>
      )}
      {change.kind === "changed" && change.parts.includes("skills") && (
        <p className="dim">
          About {change.skillsBefore.map(name).join(", ") || "no skill"}, now{" "}
          {change.skillsAfter.map(name).join(", ") || "no skill"}
        </p>
      )}
      <Pictures of={change.picturesBefore.filter(({ sha256 }) => !after.has(sha256))} said="taken out" />
      <Pictures of={change.picturesAfter.filter(({ sha256 }) => !before.has(sha256))} said="new" />
    </section>
  );
}

function Pictures({ of, said }: { of: readonly SpecPicture[]; said: string }) {
  if (of.length === 0) return null;
  return (
    <div className="change__pictures">
      {of.map((picture) => (
        <figure key={picture.sha256}>
          <Picture of={picture} />
          <figcaption className="faint">{said}</figcaption>
        </figure>
      ))}
    </div>
  );
}
