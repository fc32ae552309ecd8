import "../../reviewing/review.css";
import { useMemo, useRef, useState } from "react";
import { has, type OpenContest, type ProjectSummary, type QueueEntry, useLoaded } from "../../api";
import { count, elapsed, useNow } from "../../figures";
import { Button, Empty, FindBox, Icon, type KeyGroup, KeySheet, Skeleton, useInSight } from "../../kit";
import { useFollowed } from "../../live";
import { useNames } from "../../people";
import { Link, LiveLine, navigate, ProblemNote, TopBar, useKeys, useMe, useSearch } from "../../shell";
import { findIn, fitting, queuePath, reviewPath } from "./find";
import { goToNext, longestWaiting } from "./nextReview";
import { isFree, notMine, useQueues } from "./useQueue";

const keys: readonly KeyGroup[] = [
  {
    name: "Queue",
    keys: [
      { keys: ["↑"], does: "Up" },
      { keys: ["↓"], does: "Down" },
      { keys: ["Enter"], does: "Review the selected one" },
      { keys: ["N"], does: "Review the next; of what was looked for, the oldest" },
      { keys: ["/"], does: "Find a person or frame, and work through those" },
    ],
  },
];

/** All that waits for a review, oldest first. Rows appear and go by themselves. */
export default function QueuePage() {
  const me = useMe();
  const names = useNames();
  const now = useNow();
  const projects = useLoaded<readonly ProjectSummary[]>("/projects");
  const mine = useMemo(
    () => (projects.value ?? []).filter(({ id }) => has(me, ["reviewer", "administrator"], id)),
    [projects.value, me],
  );
  const queues = useQueues(useMemo(() => mine.map(({ id }) => id), [mine]));
  const [chosen, setChosen] = useState<string | null>(null);
  const [sheet, setSheet] = useState(false);
  const find = findIn(useSearch());
  const search = useRef<HTMLInputElement>(null);
  const waiting = mine.map((project) => ({
    project,
    entries: notMine(queues[project.id]?.entries ?? [], me.person.id),
  }));
  const groups = waiting.map(({ project, entries }) => ({ project, entries: fitting(entries, find, names) }));
  const all = groups.flatMap(({ entries }) => entries);
  const total = waiting.reduce((sum, { entries }) => sum + entries.length, 0);
  const selected = all.find(({ task }) => task === chosen) ?? all[0];
  const oldest = all
    .filter((entry) => isFree(entry, me.person.id))
    .sort((a, b) => a.submittedAt.localeCompare(b.submittedAt))[0];
  const list = useInSight<HTMLDivElement>(selected?.task);
  const open = (entry: QueueEntry | undefined) => entry && navigate(reviewPath(entry.task, find));
  const reviewed = longestWaiting(
    waiting
      .filter(({ project }) => has(me, ["reviewer"], project.id))
      .map(({ project, entries }) => ({
        project: project.id,
        free: entries.filter((entry) => isFree(entry, me.person.id)),
      })),
  );
  const next = () => oldest && void goToNext(reviewed, find, oldest);
  const move = (by: 1 | -1) => {
    const at = selected ? all.indexOf(selected) + by : 0;
    setChosen(all[Math.min(all.length - 1, Math.max(0, at))]?.task ?? null);
  };
  useKeys({
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Enter: () => open(selected),
    N: next,
    "/": () => search.current?.focus(),
    "?": () => setSheet(true),
  });
  const known = projects.state === "loaded" && mine.every(({ id }) => queues[id]?.known);
  return (
    <div className="page">
      <TopBar counts={{ "/review": total }}>
        <FindBox
          input={search}
          label="Find a person or frame"
          placeholder="Person, frame"
          text={find}
          onFind={(text) => navigate(queuePath(text), { replace: true })}
        />
        <LiveLine />
      </TopBar>
      {projects.state === "refused" ? (
        <ProblemNote problem={projects.problem} onAgain={projects.reload} />
      ) : (
        <main className="page__main">
          <div className="column queue" ref={list}>
            <header>
              <h1>Review</h1>
              <span className="faint">
                {count(all.length, "submission waits", "submissions wait")}
                {oldest && `, the oldest for ${elapsed(now - Date.parse(oldest.submittedAt))}`}
              </span>
              <span className="grow" />
              <Button variant="primary" keys={["N"]} disabled={!oldest} onClick={next}>
                {find === "" ? "Review the next" : "Review the oldest"}
              </Button>
            </header>
            {!known && <Skeleton lines={5} />}
            {known && all.length === 0 && (
              <Empty title={find ? "Nothing that fits waits" : "Nothing waits for you"}>
                {find ? `Esc in the search shows all ${total}.` : "What annotators submit appears here."}
              </Empty>
            )}
            {mine
              .filter(({ purpose }) => purpose === "live")
              .map(({ id, name }) => (
                <Contests key={id} project={id} name={name} />
              ))}
            {groups
              .filter(({ entries }) => entries.length > 0)
              .map(({ project, entries }) => (
                <section key={project.id} aria-label={project.name}>
                  {groups.length > 1 && <h2>{project.name}</h2>}
                  <table className="table">
                    <thead>
                      <tr>
                        <th>
                          <span className="vh">Frame</span>
                        </th>
                        <th>Frame</th>
                        <th>Annotator</th>
                        <th>Waits</th>
                        <th className="num">Objects</th>
                        {tells(entries) && <th className="num">The score disagrees on</th>}
                      </tr>
                    </thead>
                    <tbody>
                      {entries.map((entry) => (
                        <tr
                          key={entry.task}
                          className={entry === selected ? "is-sel" : ""}
                          aria-current={entry === selected || undefined}
                          onClick={() => setChosen(entry.task)}
                          onDoubleClick={() => open(entry)}
                        >
                          <td style={{ width: 80 }}>
                            <img
                              src={`/api/frames/${encodeURIComponent(entry.frame.id)}/thumbnail?size=128`}
                              alt=""
                              width="64"
                              height="42"
                            />
                          </td>
                          <td className="queue__frame clip" title={entry.frame.name}>
                            <b>{entry.frame.name}</b>
                          </td>
                          <td className="queue__who clip" title={names(entry.annotator).name}>
                            {names(entry.annotator).name}
                          </td>
                          <td>
                            {isFree(entry, me.person.id) ? (
                              elapsed(now - Date.parse(entry.submittedAt))
                            ) : (
                              <span className="faint">{names(entry.reviewer ?? "").name} reviews it</span>
                            )}
                          </td>
                          <td className="num">{entry.objects}</td>
                          {tells(entries) && <td className="num">{entry.suggested ?? "–"}</td>}
                        </tr>
                      ))}
                    </tbody>
                  </table>
                </section>
              ))}
          </div>
        </main>
      )}
      {sheet && <KeySheet groups={keys} onClose={() => setSheet(false)} />}
    </div>
  );
}

/** Some queues say on how many objects the score disagrees, some do not. */
const tells = (entries: readonly QueueEntry[]): boolean =>
  entries.some(({ suggested }) => typeof suggested === "number");

/** What annotators contested and one may decide, being neither of the two; nothing where nothing is. */
function Contests({ project, name }: { project: string; name: string }) {
  const me = useMe();
  const at = `/projects/${encodeURIComponent(project)}/contests`;
  const open = useFollowed<readonly OpenContest[]>(at).value?.filter(
    ({ annotator, reviewer }) => annotator.id !== me.person.id && reviewer.id !== me.person.id,
  );
  if (!open?.length) return null;
  return (
    <p className="queue__contests card">
      <Icon name="half" small />
      <span className="grow">
        <b>{count(open.length, "disagreement is", "disagreements are")} contested</b> in {name} and{" "}
        {open.length === 1 ? "waits" : "wait"} for a second reviewer.
      </span>
      <Link className="btn btn--sm" to={`/contests/${encodeURIComponent(project)}`}>
        Decide
      </Link>
    </p>
  );
}
