import "./specs.css";
import { type SpecSummary, useLoaded } from "../../api";
import { count, fullDay } from "../../figures";
import { Empty, Pill, Skeleton } from "../../kit";
import { Link, ProblemNote, TopBar } from "../../shell";
import { specPath } from "./paths";

/** The specs one works by, and what is left to read and to prove of each. */
export default function SpecsPage() {
  const list = useLoaded<readonly SpecSummary[]>("/specs");
  return (
    <div className="page">
      <TopBar />
      <main className="page__main speclist">
        <h1 className="vh">Specs</h1>
        {list.state === "refused" && <ProblemNote problem={list.problem} onAgain={list.reload} />}
        {list.state === "loading" && <Skeleton lines={4} />}
        {list.value?.length === 0 && (
          <Empty title="There is no spec yet">A manager publishes one; it then appears here.</Empty>
        )}
        <ul>
          {list.value?.map((spec) => (
            <li key={spec.id}>
              <Link to={specPath(spec.id)} className="card speccard">
                <b>{spec.title}</b>
                <span className="faint">
                  version {spec.version} · {fullDay(spec.publishedAt)}
                </span>
                <span className="speccard__skills">
                  {spec.skills.map(({ id, name }) => (
                    <Pill key={id} {...(!spec.unproven.includes(id) && { tone: "agree", icon: "check" })}>
                      {name}
                    </Pill>
                  ))}
                </span>
                <span className="dim">{left(spec)}</span>
              </Link>
            </li>
          ))}
        </ul>
      </main>
    </div>
  );
}

function left({ unread, unproven }: SpecSummary): string {
  if (unread > 0) return `${count(unread, "clause")} to read`;
  return unproven.length > 0 ? "All read; the test is next" : "Read, and the test passed";
}
