import "./audit.css";
import { useMemo, useRef, useState } from "react";
import type { HistoryEvent } from "../../api";
import { count, whole } from "../../figures";
import { Avatar, Button, Empty, Icon, Kbd, type KeyGroup, KeySheet, Skeleton, toast } from "../../kit";
import { usePeople } from "../../people";
import { Link, type Params, ProblemNote, TopBar, useKeys, useSearch } from "../../shell";
import { ChainBadge } from "./ChainBadge";
import { type Category, categoriesOf, namesFor } from "./categories";
import { DrawsOfProjects } from "./DrawsOfProjects";
import { EventDetail } from "./EventDetail";
import { EventList } from "./EventList";
import { useHistory } from "./useHistory";

const keys: readonly KeyGroup[] = [
  {
    name: "Events",
    keys: [
      { keys: ["↑"], does: "Newer event" },
      { keys: ["↓"], does: "Older event" },
      { keys: ["R"], does: "Look for newer events" },
      { keys: ["C"], does: "Copy the event as JSON" },
      { keys: ["/"], does: "Go to a position or hash" },
    ],
  },
  { name: "Page", keys: [{ keys: ["?"], does: "This list" }] },
];

/** A person's history: every event in which they took part, with its place in the chain; before one is chosen, what was drawn for review. */
export default function AuditPage({ params }: { params: Params }) {
  const people = usePeople();
  const person = people.find(({ id }) => id === params.person);
  return (
    <div className="page audit">
      <TopBar
        facts={
          params.person && (
            <>
              <span className="topbar__rule" />
              <div className="crumbs">
                <Avatar name={person?.name ?? params.person} size="small" />
                <b>{person?.name ?? params.person}</b>
                <i>/</i>
                <span>history</span>
              </div>
            </>
          )
        }
      >
        <ChainBadge />
      </TopBar>
      <main className="audit__main">
        <h1 className="vh">{person ? `History of ${person.name}` : "Audit"}</h1>
        <nav className="audit__people panel" aria-label="People">
          <ul>
            <li>
              <Link
                to="/audit"
                className={params.person ? "row" : "row is-selected"}
                aria-current={params.person ? undefined : "page"}
              >
                <span className="grow">Draws for review</span>
              </Link>
            </li>
          </ul>
          <h2>People</h2>
          <ul>
            {people.map((each) => (
              <li key={each.id}>
                <Link
                  to={`/audit/${encodeURIComponent(each.id)}`}
                  className={each.id === params.person ? "row is-selected" : "row"}
                  aria-current={each.id === params.person ? "page" : undefined}
                >
                  <Avatar name={each.name} />
                  <span className="clip grow">{each.name}</span>
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        {params.person ? <PersonHistory person={params.person} /> : <DrawsOfProjects />}
      </main>
    </div>
  );
}

function PersonHistory({ person }: { person: string }) {
  const [off, setOff] = useState<ReadonlySet<string>>(new Set());
  const [task, setTask] = useState<string | null>(null);
  // Certificates lead to the events that prove them: `?at=POSITION`.
  const asked = Number(useSearch().get("at")) || null;
  const [from, setFrom] = useState<number | null>(asked);
  const [selected, setSelected] = useState<number | null>(asked);
  const [sheet, setSheet] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  const [all, setAll] = useState<readonly Category[]>([]);
  const names = useMemo(() => namesFor(all, off), [all, off]);
  const history = useHistory({ person, names, task, from });
  const categories = useMemo(() => categoriesOf(history.counts), [history.counts]);
  if (categories.length > 0 && categories !== all && !sameNames(categories, all)) setAll(categories);

  const { events } = history;
  const current = events.find(({ position }) => position === selected) ?? events[0];
  const move = (by: 1 | -1) => {
    const next = events[(current ? events.indexOf(current) : 0) + by];
    if (next) setSelected(next.position);
    else if (by === 1) history.older();
  };
  useKeys({
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    R: history.newer,
    C: () => current && copy(current),
    "/": () => search.current?.focus(),
    "?": () => setSheet(true),
  });
  const find = (wanted: string) => {
    const text = wanted.replaceAll(/\s/gu, "").toLowerCase();
    if (text === "") return setFrom(null);
    const loaded = events.find(({ hash, position }) => hash.startsWith(text) || String(position) === text);
    if (loaded) return setSelected(loaded.position);
    if (/^\d+$/u.test(text)) {
      setFrom(Number(text));
      setSelected(Number(text));
    } else {
      toast({ tone: "warn", fact: "No loaded event has this hash.", advice: "Go to its position instead." });
    }
  };
  return (
    <section className="audit__history" aria-label="History">
      <div className="audit__filters">
        {categories.map((category) => (
          <button
            type="button"
            key={category.key}
            className="chip"
            aria-pressed={!off.has(category.key)}
            title="Off and on; twice quickly: only these"
            onClick={() => setOff(toggled(off, category.key))}
            onDoubleClick={() => setOff(allBut(categories, category.key))}
          >
            {category.name}
            <em>{whole(category.count)}</em>
          </button>
        ))}
        {task && (
          <button type="button" className="chip" aria-pressed="true" onClick={() => setTask(null)}>
            <Icon name="close" small />
            only {task}
          </button>
        )}
        <span className="grow" />
        <span className="faint audit__total">{count(sum(categories, off), "event")}</span>
        <Button size="small" keys={["R"]} onClick={history.newer}>
          Newer
        </Button>
        <form
          className="input-wrap audit__search"
          onSubmit={(event) => {
            event.preventDefault();
            find(search.current?.value ?? "");
          }}
        >
          <Icon name="search" small />
          <input ref={search} className="grow" placeholder="Position or hash" aria-label="Position or hash" />
          <Kbd>/</Kbd>
        </form>
      </div>
      {history.problem ? (
        <ProblemNote problem={history.problem} onAgain={history.newer} />
      ) : (
        <div className="audit__split">
          <EventList
            events={events}
            selected={current?.position ?? null}
            onSelect={setSelected}
            more={history.more}
            onOlder={history.older}
            loading={history.state === "loading"}
          />
          {current ? (
            <EventDetail event={current} onTask={(only) => setTask(only)} onCopy={() => copy(current)} />
          ) : (
            <aside className="audit__detail panel page__center">
              {history.state === "loading" ? (
                <Skeleton />
              ) : (
                <Empty title="No events">
                  {off.size > 0 || task
                    ? "The filters leave nothing: switch one on."
                    : "Nothing has happened yet."}
                </Empty>
              )}
            </aside>
          )}
        </div>
      )}
      {sheet && <KeySheet groups={keys} onClose={() => setSheet(false)} />}
    </section>
  );
}

function copy(event: HistoryEvent): void {
  navigator.clipboard.writeText(JSON.stringify(event, null, 2)).then(
    () => toast({ fact: `Event ${whole(event.position)} copied.` }),
    () =>
      toast({
        tone: "warn",
        fact: "Not copied.",
        advice: "The browser does not allow it here; select the text.",
      }),
  );
}

const sameNames = (a: readonly Category[], b: readonly Category[]): boolean =>
  a.length === b.length && a.every((each, i) => each.names.join() === b[i]?.names.join());

function toggled(set: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(key)) next.add(key);
  return next;
}

const allBut = (categories: readonly Category[], only: string): ReadonlySet<string> =>
  new Set(categories.map(({ key }) => key).filter((key) => key !== only));

const sum = (categories: readonly Category[], off: ReadonlySet<string>): number =>
  categories.reduce((total, { key, count: n }) => total + (off.has(key) ? 0 : n), 0);
