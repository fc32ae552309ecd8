import "./specs.css";
import { useEffect, useMemo, useRef, useState } from "react";
import {
  type ClauseToRead,
  post,
  type SpecChanges,
  type SpecTestState,
  type SpecToRead,
  useLoaded,
} from "../../api";
import { count } from "../../figures";
import { Button, type KeyGroup, KeySheet, Meter, Skeleton } from "../../kit";
import { navigate, type Params, ProblemNote, TopBar, useKeys } from "../../shell";
import { Clause } from "./Clause";
import { Contents } from "./Contents";
import { testPath } from "./paths";
import { useReading } from "./useReading";

/** A spec to be read: its clauses in order, what of them is read, and what has changed since. */
export default function ReaderPage({ params }: { params: Params }) {
  const path = `/specs/${encodeURIComponent(params.spec ?? "")}`;
  const spec = useLoaded<SpecToRead>(path);
  const test = useLoaded<SpecTestState>(`${path}/test`);
  return (
    <div className="page">
      <TopBar crumbs={[{ name: "Specs", to: "/specs" }, { name: spec.value?.title ?? "…" }]} />
      {spec.state === "refused" ? (
        <ProblemNote problem={spec.problem} onAgain={spec.reload} />
      ) : spec.state === "loading" ? (
        <div className="page__center">
          <Skeleton lines={5} />
        </div>
      ) : (
        <Reader key={spec.value.version} spec={spec.value} test={test.value} />
      )}
    </div>
  );
}

const needs = ({ state }: ClauseToRead) => state === "unread" || state === "changed" || state === "reread";

function Reader({ spec, test }: { spec: SpecToRead; test: SpecTestState | undefined }) {
  const [done, setDone] = useState<ReadonlySet<string>>(new Set());
  const [sheet, setSheet] = useState(false);
  const main = useRef<HTMLElement>(null);
  const changes = useLoaded<SpecChanges>(
    spec.knownIn
      ? `/specs/${encodeURIComponent(spec.id)}/changes?from=${spec.knownIn}&to=${spec.version}`
      : null,
  );
  const clauses = useMemo(
    () =>
      spec.clauses.map((clause) => (done.has(clause.id) ? { ...clause, state: "read" as const } : clause)),
    [spec.clauses, done],
  );
  const toRead = clauses.filter(needs);
  const text = clauses.filter(({ state }) => state !== "heading");
  const reading = useReading(main, toRead, async (clause) => {
    await post(`/specs/${encodeURIComponent(spec.id)}/readings`, { version: spec.version, clause });
    setDone((all) => new Set([...all, clause]));
  });
  const show = (id: string | undefined) =>
    id !== undefined && document.getElementById(`clause-${id}`)?.scrollIntoView({ block: "start" });
  const step = (by: 1 | -1) => {
    const at = clauses.findIndex(({ id }) => id === reading.current);
    show(clauses[Math.min(clauses.length - 1, Math.max(0, at + by))]?.id);
  };
  const mayTest = test?.tested && test.unproven.length > 0 && toRead.length === 0;
  useKeys({
    J: () => step(1),
    K: () => step(-1),
    N: () => show(toRead[0]?.id),
    T: () => mayTest && navigate(testPath(spec.id)),
    "?": () => setSheet(true),
  });
  useOpening(toRead[0], text.length, show);
  return (
    <main className="page__main reader" ref={main}>
      <Contents clauses={clauses} current={reading.current} onShow={show}>
        <p className="reader__done">
          <b>{text.length - toRead.length}</b> of {count(text.length, "clause")} read
        </p>
        <Meter value={text.length - toRead.length} of={text.length} unit="clauses read" />
        {toRead.some(({ state }) => state === "reread") && (
          <p className="dim">
            The last test was not passed. Read again what is marked, then take the next one.
          </p>
        )}
        {toRead.length > 0 ? (
          <Button size="small" keys={["N"]} onClick={() => show(toRead[0]?.id)}>
            Next unread
          </Button>
        ) : (
          mayTest && (
            <Button variant="primary" keys={["T"]} onClick={() => navigate(testPath(spec.id))}>
              {test.open ? "Go on with the test" : "Take the test"}
            </Button>
          )
        )}
        {test && test.unproven.length === 0 && <p className="dim">The test on this version is passed.</p>}
      </Contents>
      <article className="reader__text">
        <header>
          <h1>{spec.title}</h1>
          <p className="faint">version {spec.version}</p>
          {spec.knownIn && (
            <p className="reader__why">
              {count(clauses.filter(({ state }) => state === "changed").length, "clause")} changed since you
              read version {spec.knownIn}. What was put in is underlined, what is gone is struck out.
            </p>
          )}
        </header>
        {clauses.map((clause) => (
          <Clause
            key={clause.id}
            clause={clause}
            skills={spec.skills}
            change={changes.value?.clauses.find((change) => change.clause === clause.id)}
            share={reading.shares[clause.id] ?? 0}
          />
        ))}
      </article>
      {sheet && <KeySheet groups={keys} onClose={() => setSheet(false)} />}
    </main>
  );
}

/** Who has read some of it goes on where they stopped. */
function useOpening(first: ClauseToRead | undefined, all: number, show: (id: string) => void): void {
  const opened = useRef(false);
  useEffect(() => {
    if (opened.current) return;
    opened.current = true;
    if (first && all > 0 && first.state !== "unread") show(first.id);
  }, [first, all, show]);
}

const keys: readonly KeyGroup[] = [
  {
    name: "Reading",
    keys: [
      { keys: ["J"], does: "Next clause" },
      { keys: ["K"], does: "Clause before" },
      { keys: ["N"], does: "Next clause to be read" },
      { keys: ["T"], does: "Take the test, once all is read" },
    ],
  },
];
