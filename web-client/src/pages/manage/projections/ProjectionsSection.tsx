import { useEffect } from "react";
import { type Builds, post, useLoaded } from "../../../api";
import { count, whole } from "../../../figures";
import { Button, Meter, Skeleton } from "../../../kit";
import { ProblemNote } from "../../../shell";
import { useWrite } from "../../../shell/useWrite";

const askAgainMillis = 1_000;

/** How far what screens read has come, and building it anew beside what is read. */
export function ProjectionsSection() {
  const builds = useLoaded<Builds>("/projections");
  const { busy, run } = useWrite("Nothing is built anew");
  const { value, reload } = builds;
  const under = value?.projections.filter((each) => typeof each.next === "number").length ?? 0;
  useEffect(() => {
    const timer = setInterval(reload, askAgainMillis);
    return () => clearInterval(timer);
  }, [reload]);
  const rebuild = () => void run(() => post("/projections/rebuild", undefined).then(reload));
  return (
    <section className="mbody manage__wide">
      <header className="mhead">
        <h1>Projections</h1>
        <span className="faint">
          {under > 0
            ? `${count(under, "projection")} being built anew`
            : "What screens read, made from the log"}
        </span>
        <span className="grow" />
        <Button variant="primary" disabled={busy || under > 0} onClick={rebuild}>
          Build anew
        </Button>
      </header>
      {builds.state === "refused" && <ProblemNote problem={builds.problem} onAgain={reload} />}
      {value ? <Table builds={value} /> : <Skeleton />}
    </section>
  );
}

function Table({ builds: { head, projections } }: { builds: Builds }) {
  return (
    <table className="table">
      <thead>
        <tr>
          <th>Projection</th>
          <th>Build</th>
          <th>True at</th>
          <th>New build</th>
        </tr>
      </thead>
      <tbody>
        {projections.map(({ projection, build, position, next }) => (
          <tr key={projection}>
            <td>{projection}</td>
            <td className="mono">{build}</td>
            <td className="mono">
              {whole(position)} of {whole(head)}
            </td>
            <td>{typeof next === "number" && <Meter value={next} of={head} unit="events" />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
