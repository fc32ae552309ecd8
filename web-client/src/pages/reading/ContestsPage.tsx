import "./reading.css";
import type { OpenContest } from "../../api";
import { count, elapsed, useNow } from "../../figures";
import { Empty, Pill, Skeleton } from "../../kit";
import { useFollowed } from "../../live";
import { Link, LiveLine, type Params, ProblemNote, TopBar, useMe } from "../../shell";

/** Contests that wait for a second reviewer. Each is decided with the photograph before one. */
export default function ContestsPage({ params }: { params: Params }) {
  const me = useMe();
  const now = useNow();
  const project = params.project ?? "";
  const loaded = useFollowed<readonly OpenContest[]>(`/projects/${encodeURIComponent(project)}/contests`);
  const open = loaded.value?.filter(
    ({ annotator, reviewer }) => annotator.id !== me.person.id && reviewer.id !== me.person.id,
  );
  const own = (loaded.value?.length ?? 0) - (open?.length ?? 0);
  return (
    <div className="page">
      <TopBar crumbs={[{ name: "Review", to: "/review" }, { name: "Contests" }]}>
        <LiveLine />
      </TopBar>
      <main className="page__main">
        <div className="column contests">
          <header>
            <h1>Contests</h1>
            {open && (
              <span className="faint">
                {count(open.length, "waits", "wait")} for you
                {own > 0 && `, ${own} of your own reviews for somebody else`}
              </span>
            )}
          </header>
          {loaded.problem && <ProblemNote problem={loaded.problem} onAgain={loaded.reload} />}
          {!loaded.problem && !open && <Skeleton lines={4} />}
          {open?.length === 0 && (
            <Empty title="Nothing to decide">
              What annotators contest appears here, for another reviewer than the one who disagreed.
            </Empty>
          )}
          <ul>
            {open?.map(({ task, frame, annotator, reviewer, disagreement, why, at }) => (
              <li key={disagreement.id}>
                <Link className="contest card" to={`/tasks/${encodeURIComponent(task)}/reading`}>
                  <img
                    src={`/api/frames/${encodeURIComponent(frame.id)}/thumbnail?size=320`}
                    alt=""
                    width="132"
                    height="88"
                    loading="lazy"
                  />
                  <span className="contest__said">
                    <span className="contest__head">
                      <b className="clip">{frame.name}</b>
                      <Pill tone="disagree">{disagreement.kind}</Pill>
                      <span className="faint">{disagreement.skill}</span>
                      <span className="grow" />
                      <span className="faint">{elapsed(now - Date.parse(at))}</span>
                    </span>
                    <span>
                      <b>{reviewer.name}:</b> {disagreement.note} {disagreement.reading}
                    </span>
                    <span>
                      <b>{annotator.name}:</b> {why}
                    </span>
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </div>
      </main>
    </div>
  );
}
