import "./desk.css";
import { useCallback, useMemo, useRef, useState } from "react";
import { has, type ProjectSummary, useLoaded } from "../../api";
import { count, elapsed, useNow, whole } from "../../figures";
import { Button, Empty, FindBox, Kbd, type KeyGroup, KeySheet, Seg, Skeleton, useInSight } from "../../kit";
import { useLine } from "../../live";
import { idOf, useNames } from "../../people";
import { Link, LiveLine, navigate, type Params, ProblemNote, TopBar, useKeys, useMe } from "../../shell";
import { AlertsCard } from "./AlertsCard";
import { type Alert, alertsOf, byUrgency } from "./alerts";
import { type CohortEntry, CohortGroup, keyOf } from "./Cohort";
import { type DeskState, emptyDesk } from "./deskState";
import { FeedList } from "./FeedList";
import { FindingsCard } from "./FindingsCard";
import { feedOf } from "./feed";
import { Preview } from "./Preview";
import { useDesks } from "./useDesks";
import { entriesOf, foundOf, shownSkills, topOf, useOntologies, useSkillColumns } from "./view";

const keys: readonly KeyGroup[] = [
  {
    name: "People",
    keys: [
      { keys: ["↑"], does: "The person above" },
      { keys: ["↓"], does: "The person below" },
      { keys: ["Enter"], does: "Watch their canvas" },
      { keys: ["P"], does: "Pin a note on it" },
      { keys: ["W"], does: "Their weeks and calibrations" },
      { keys: ["/"], does: "Find a person or frame" },
    ],
  },
  {
    name: "Work",
    keys: [
      { keys: ["N"], does: "Review the oldest that waits" },
      { keys: ["G"], does: "Review what the alert is about" },
      { keys: ["?"], does: "This list" },
    ],
  },
];

/** The senior reviewer's desk: who draws now, what waits, whose disagreement rises. Everything on it is pushed. */
export default function DeskPage({ params }: { params: Params }) {
  const projects = useLoaded<readonly ProjectSummary[]>("/projects");
  if (projects.state === "refused") {
    return (
      <div className="page">
        <TopBar />
        <ProblemNote problem={projects.problem} onAgain={projects.reload} />
      </div>
    );
  }
  const all = projects.value ?? [];
  const shown = params.project ? all.filter(({ id }) => id === params.project) : all;
  return <Desk key={params.project ?? ""} all={all} shown={shown} loading={projects.state === "loading"} />;
}

function Desk(props: { all: readonly ProjectSummary[]; shown: readonly ProjectSummary[]; loading: boolean }) {
  const { all, shown } = props;
  const me = useMe();
  const names = useNames();
  const now = useNow();
  const line = useLine();
  const desks = useDesks(useMemo(() => shown.map(({ id }) => id), [shown]));
  const ontologies = useOntologies(shown);
  const skillColumns = useSkillColumns();
  const [chosen, setChosen] = useState<string | null>(null);
  const [query, setQuery] = useState("");
  const [sheet, setSheet] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  const groups = shown.map((project) => {
    const desk = desks[project.id] ?? emptyDesk;
    const ontology = ontologies[project.id] ?? null;
    return {
      project,
      desk,
      skills: shownSkills(desk, ontology, skillColumns),
      entries: entriesOf(project.id, desk, names, ontology, query),
    };
  });
  const points = shown.some(({ purpose }) => purpose !== "live");
  const entries = groups.flatMap((group) => group.entries);
  const columns = Math.max(Math.min(4, skillColumns), ...groups.map(({ skills }) => skills.length));
  const selected = entries.find((entry) => keyOf(entry) === chosen) ?? entries.find(drawing) ?? entries[0];
  const table = useInSight<HTMLTableElement>(selected && keyOf(selected));
  const queue = groups
    .flatMap(({ project, desk }) => desk.queue.map((each) => ({ ...each, project: project.id })))
    .filter(({ annotator }) => idOf(annotator) !== me.person.id)
    .sort((a, b) => a.submittedAt.localeCompare(b.submittedAt));
  const reviews = has(me, ["reviewer", "administrator"]);
  const alerts = useMemo(
    () =>
      shown
        .flatMap(({ id, purpose }) => alertsOf(id, desks[id] ?? emptyDesk, purpose === "live"))
        .sort(byUrgency),
    [desks, shown],
  );
  const found = useMemo(() => foundOf(entries), [entries]);
  const feed = useMemo(
    () =>
      shown.length === 1
        ? (Object.values(desks)[0]?.feed ?? [])
        : feedOf(Object.values(desks).flatMap(({ feed }) => feed)),
    [desks, shown.length],
  );
  const choose = useCallback((entry: CohortEntry) => setChosen(keyOf(entry)), []);
  const watch = useCallback((entry: CohortEntry) => {
    if (entry.row.task) navigate(`/watch/${encodeURIComponent(entry.row.task.id)}`);
  }, []);
  const weeksOf = useCallback(
    ({ project, person }: CohortEntry) =>
      navigate(`/desk/${encodeURIComponent(project)}/people/${encodeURIComponent(person.id)}`),
    [],
  );
  const move = (by: 1 | -1) => {
    const at = selected ? entries.indexOf(selected) + by : 0;
    const next = entries[Math.min(entries.length - 1, Math.max(0, at))];
    if (next) setChosen(keyOf(next));
  };
  const review = (task: string | undefined) =>
    task && reviews && navigate(`/review/${encodeURIComponent(task)}`);
  const waitingOf = ({ project, person }: Alert) =>
    queue.filter((each) => each.project === project && idOf(each.annotator) === person);
  const reviewOf = (alert: Alert) => review(waitingOf(alert)[0]?.task);
  const entryOf = ({ project, person }: Alert) =>
    entries.find((each) => each.project === project && each.person.id === person);
  useKeys({
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Enter: () => selected && watch(selected),
    P: () => selected?.row.task && navigate(`/watch/${encodeURIComponent(selected.row.task.id)}?pin`),
    N: () => review(queue[0]?.task),
    G: () => alerts[0] && reviewOf(alerts[0]),
    W: () => selected && weeksOf(selected),
    "/": () => search.current?.focus(),
    "?": () => setSheet(true),
  });
  const live = entries.filter(drawing).length;
  const oldest = queue[0]?.submittedAt;
  const joined = groups.some(({ desk }) => desk.joined);
  return (
    <div className="sided desk">
      <TopBar counts={{ "/review": queue.length }}>
        <FindBox
          input={search}
          label="Find a person or frame"
          placeholder="Person, frame"
          text={query}
          onFind={setQuery}
        />
        <LiveLine />
      </TopBar>
      <main className="desk__main">
        <header>
          <h1>{shown.length === 1 ? shown[0]?.name : "Desk"}</h1>
          <p>
            {count(entries.length, "person", "people")} · <b>{live}</b>{" "}
            {line.state === "offline" ? "were drawing" : "drawing now"} · <b>{queue.length}</b> waiting for
            review
            {oldest && `, oldest ${elapsed(now - Date.parse(oldest))}`}
          </p>
          <span className="grow" />
          {all.length > 1 && <Projects all={all} shown={shown} />}
          {reviews && (
            <Button
              variant="primary"
              keys={["N"]}
              disabled={queue.length === 0}
              onClick={() => review(queue[0]?.task)}
            >
              Review next
            </Button>
          )}
        </header>
        <AlertsCard
          alerts={alerts}
          names={names}
          waitingOf={(alert) => waitingOf(alert).length}
          onReview={reviewOf}
          onWeeks={(alert) =>
            navigate(`/desk/${encodeURIComponent(alert.project)}/people/${encodeURIComponent(alert.person)}`)
          }
          onSelect={(alert) => {
            const entry = entryOf(alert);
            if (entry) choose(entry);
          }}
        />
        <FindingsCard
          found={found}
          onSelect={({ entry }) => choose(entry)}
          onEvidence={({ finding }) =>
            finding.evidence[0] && navigate(`/review/${encodeURIComponent(finding.evidence[0])}`)
          }
        />
        {!joined && shown.length > 0 && <Skeleton lines={6} />}
        {!props.loading && shown.length === 0 && <NoProject />}
        {entries.length > 0 && (
          <table className="cohort" ref={table}>
            <colgroup>
              <col className="c-mini" />
              <col className="c-who" />
              <col className="c-done" />
              <col className="c-wait" />
              {points && <col className="c-points" />}
            </colgroup>
            {groups.map(({ project, desk, skills, entries: people }) => (
              <CohortGroup
                key={project.id}
                name={shown.length === 1 ? "People" : project.name}
                about={`${count(people.length, "person", "people")}${rescoring(desk)}`}
                entries={people}
                skills={skills}
                columns={columns}
                live={project.purpose === "live"}
                points={points}
                top={topOf(desk)}
                selected={selected ? keyOf(selected) : null}
                onSelect={choose}
                onWatch={watch}
              />
            ))}
          </table>
        )}
        {joined && entries.length === 0 && (
          <Empty title={query ? "Nobody fits" : "Nobody is assigned yet"}>
            {query ? "Esc clears the search." : "A manager assigns annotators to the project."}
          </Empty>
        )}
        <footer className="legend">
          <span>
            Disagreement this week in %, its 95 % interval and count below; curve: six weeks with their
            interval
          </span>
          <span className="grow" />
          <span>
            <Kbd>↑</Kbd>
            <Kbd>↓</Kbd> person
          </span>
          <span>
            <Kbd>Enter</Kbd> watch
          </span>
          <span>
            <Kbd>?</Kbd> all keys
          </span>
        </footer>
      </main>
      <aside className="desk__side panel" aria-label="Live">
        <Preview entry={selected} />
        <FeedList
          feed={feed}
          me={me.person.id}
          names={names}
          onOpen={(line) => line.task && navigate(`/watch/${encodeURIComponent(line.task)}`)}
        />
      </aside>
      {sheet && <KeySheet groups={keys} onClose={() => setSheet(false)} />}
    </div>
  );
}

/** Sums on this desk have points of two scoring versions until this is done. */
function rescoring({ recalculation }: DeskState): string {
  if (!recalculation?.running) return "";
  const { scoring, scored, submitted } = recalculation;
  return ` · scoring with version ${scoring.version}: ${whole(scored)} of ${count(submitted, "submission")}`;
}

function NoProject() {
  if (!has(useMe(), ["manager", "administrator"])) {
    return <Empty title="No project here">There is none, or none you have a role in.</Empty>;
  }
  return (
    <Empty title="No project yet">
      It needs photographs, an ontology and ground truth.{" "}
      <Link to="/manage/datasets">Begin with a dataset</Link>
    </Empty>
  );
}

function Projects({ all, shown }: { all: readonly ProjectSummary[]; shown: readonly ProjectSummary[] }) {
  return (
    <Seg
      label="Project"
      value={shown.length === 1 ? (shown[0]?.id ?? "") : ""}
      options={[
        { key: "", name: "All" },
        ...all.map(({ id, name }) => ({
          key: id,
          name: (
            <span className="clip desk__project" title={name}>
              {name}
            </span>
          ),
        })),
      ]}
      onChoose={(id) => navigate(id === "" ? "/desk" : `/desk/${encodeURIComponent(id)}`)}
    />
  );
}

const drawing = ({ row }: CohortEntry): boolean => row.state === "drawing" && Boolean(row.task);
