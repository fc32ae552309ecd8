import "./truth.css";
import { useEffect, useState, useSyncExternalStore } from "react";
import {
  type Benchmark,
  type BenchmarkFrame,
  get,
  has,
  type Problem,
  ProblemError,
  post,
  problemOf,
  put,
  type Truth,
  useLoaded,
} from "../../api";
import { Button, Icon, KeySheet, Pill, Skeleton, toast } from "../../kit";
import { type Labels, noLabels } from "../../labels/label";
import { obstaclesOf } from "../../labels/obstacles";
import type { Ontology } from "../../labels/ontology";
import { navigate, type Params, ProblemNote, TopBar, useKeys, useMe } from "../../shell";
import { Sight, SketchBoard, Stage, usePhoto } from "../../stage";
import {
  AttributesPanel,
  FactsBar,
  keyGroups,
  keyMap,
  type Look,
  ObjectsPanel,
  OptionsBar,
  plainLook,
  ScenePanel,
  select,
  stageCursor,
  TodoLine,
  ToolRail,
  useScene,
  Workbench,
} from "../../workbench";
import { nextOf } from "./next";
import { TruthStrip } from "./TruthStrip";
import { inStorage, TruthDrawing } from "./truthDrawing";

/** Ground truth of one frame: drawn with the annotator's tools, proposed, and accepted by somebody else. */
export default function TruthPage({ params }: { params: Params }) {
  const { benchmark = "", frame = "" } = params;
  const opened = useOpened(benchmark, frame);
  if (opened.problem) {
    return (
      <div className="page">
        <TopBar />
        <ProblemNote problem={opened.problem} onAgain={opened.reload} />
      </div>
    );
  }
  if (!opened.value) {
    return (
      <div className="page">
        <TopBar crumbs={[{ name: "Ground truth", to: "/manage/benchmarks" }]} />
        <div className="page__center">
          <Skeleton />
        </div>
      </div>
    );
  }
  const { revision } = opened.value;
  return <TruthEditor key={`${frame}/${revision}`} opened={opened.value} onChanged={opened.reload} />;
}

type Opened = {
  readonly benchmark: Benchmark;
  readonly entry: BenchmarkFrame;
  readonly ontology: Ontology;
  readonly labels: Labels;
  readonly revision: number;
};

function useOpened(benchmark: string, frame: string) {
  const at = `/benchmarks/${encodeURIComponent(benchmark)}`;
  const known = useLoaded<Benchmark>(at);
  const [turn, setTurn] = useState(0);
  const [value, setValue] = useState<Opened | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a turn reads the truth again
  useEffect(() => {
    const found = known.value;
    if (!found) return;
    const abort = new AbortController();
    read(found, frame, abort.signal).then(
      (opened) => !abort.signal.aborted && setValue(opened),
      (error: unknown) => !abort.signal.aborted && setProblem(problemOf(error)),
    );
    return () => abort.abort();
  }, [known.value, frame, turn]);
  const reload = () => {
    setProblem(null);
    known.reload();
    setTurn((now) => now + 1);
  };
  return { value, problem: problem ?? known.problem ?? null, reload };
}

async function read(benchmark: Benchmark, frame: string, signal: AbortSignal): Promise<Opened> {
  const entry = benchmark.frames.find((each) => each.frame.id === frame);
  if (!entry) {
    throw new ProblemError({
      type: "about:blank",
      title: "There is no such frame",
      status: 404,
      detail: `${benchmark.name} has no frame ${frame}.`,
      code: "not-found",
      remedy: "Choose one in its list.",
    });
  }
  const { ontology, ontologyVersion } = benchmark;
  const [version, truth] = await Promise.all([
    get<Ontology>(`/ontologies/${encodeURIComponent(ontology)}/versions/${ontologyVersion}`, signal),
    entry.truth === "none"
      ? null
      : get<Truth>(
          `/benchmarks/${encodeURIComponent(benchmark.id)}/truth/${encodeURIComponent(frame)}`,
          signal,
        ),
  ]);
  return {
    benchmark,
    entry,
    ontology: version,
    labels: truth ? { objects: truth.labels.objects, scene: truth.labels.scene ?? {} } : noLabels,
    revision: truth?.revision ?? 0,
  };
}

function TruthEditor({ opened, onChanged }: { opened: Opened; onChanged: () => void }) {
  const me = useMe();
  const { benchmark, entry, ontology, revision } = opened;
  const { frame } = entry;
  const [session] = useState(() => begin(opened));
  const { drawing, sight, board, workbench } = session;
  const drawn = useSyncExternalStore(drawing.subscribe, drawing.state);
  const bench = useSyncExternalStore(workbench.subscribe, workbench.bench);
  useEffect(() => drawing.subscribe(() => workbench.refresh()), [drawing, workbench]);
  const [look, setLook] = useState<Look>(plainLook);
  const [sheet, setSheet] = useState(false);
  const [tried, setTried] = useState(0);
  const [busy, setBusy] = useState(false);
  const { photo, failed } = usePhoto(`/api/frames/${encodeURIComponent(frame.id)}/image`);
  const { labels } = drawn.canvas;
  const scene = useScene(labels, ontology, bench);
  const path = `/benchmarks/${encodeURIComponent(benchmark.id)}/truth/${encodeURIComponent(frame.id)}`;
  const may = has(me, ["reviewer", "manager", "administrator"]);
  const changed = drawing.changed;
  const acceptable = may && !changed && entry.truth === "proposed" && entry.proposedBy?.id !== me.person.id;
  const proposable = may && (changed || revision === 0);
  const next = nextOf(benchmark.frames, frame.id, me.person.id);
  const goNext = () =>
    next && navigate(`/truth/${encodeURIComponent(benchmark.id)}/${encodeURIComponent(next)}`);

  const write = async (what: string, call: () => Promise<unknown>) => {
    if (busy) return;
    setBusy(true);
    try {
      await call();
      onChanged();
    } catch (error) {
      const problem = problemOf(error);
      const first = problem.errors?.[0]?.detail ?? problem.detail;
      toast({ tone: "warn", fact: `${what}:`, advice: `${first} ${problem.remedy}`.trim() });
    } finally {
      setBusy(false);
    }
  };
  const propose = () => {
    const missing = obstaclesOf(labels, ontology);
    if (missing.length > 0 || bench.drawing) {
      setTried((now) => now + 1);
      const label = missing.find((each) => each.label !== null)?.label;
      if (label) select(workbench, label);
      return;
    }
    void write("Not proposed", async () => {
      await put<Truth>(path, { labels });
      drawing.keep.save(null);
      toast({
        fact: `Truth of ${frame.name} proposed.`,
        advice: "It counts once somebody else has reviewed it.",
      });
    });
  };
  const accept = () =>
    void write("Not reviewed", async () => {
      await post<Truth>(`${path}/review`, { revision });
      toast({ fact: `Truth of ${frame.name} is reviewed and counts now.` });
      goNext();
    });
  const act = () => (acceptable ? accept() : proposable ? propose() : undefined);
  useKeys(keyMap(workbench, { submit: act, next: () => goNext(), sheet: () => setSheet(true) }));

  return (
    <div className="annotate truth">
      <TopBar
        crumbs={[
          { name: "Ground truth", to: "/manage/benchmarks" },
          { name: benchmark.name, to: `/manage/benchmarks/${encodeURIComponent(benchmark.id)}` },
          { name: frame.name },
        ]}
        facts={<State entry={entry} me={me.person.id} changed={changed} />}
      >
        <span className="dim save" role="status">
          <Icon name="check" small />
          {changed ? "Kept in this browser" : revision === 0 ? "Nothing drawn yet" : `Revision ${revision}`}
        </span>
        {acceptable ? (
          <Button variant="primary" keys={["Ctrl", "Enter"]} disabled={busy} onClick={accept}>
            It is right
          </Button>
        ) : (
          <Button variant="primary" keys={["Ctrl", "Enter"]} disabled={busy || !proposable} onClick={propose}>
            {revision === 0 ? "Propose" : `Propose revision ${revision + 1}`}
          </Button>
        )}
      </TopBar>
      <ToolRail
        workbench={workbench}
        bench={bench}
        drawn={drawn}
        frozen={!may}
        onSheet={() => setSheet(true)}
      />
      <main className="annotate__main">
        <h1 className="vh">Ground truth of {frame.name}</h1>
        <OptionsBar workbench={workbench} bench={bench} frozen={!may} />
        <Stage
          sight={sight}
          photo={photo}
          scene={scene}
          board={board}
          rulers
          label={`Ground truth of ${frame.name}`}
          panning={bench.tool === "pan" || !may}
          cursor={stageCursor(bench)}
          labelOpacity={look.labels}
          brightness={look.brightness}
          contrast={look.contrast}
          onPointer={(event) => workbench.pointer(event)}
        >
          {failed && <p className="annotate__nophoto">The photograph could not be read. Reload the page.</p>}
        </Stage>
        <FactsBar sight={sight} frame={frame} look={look} onLook={setLook} live={false} />
      </main>
      <aside className="annotate__side panel" aria-label="Labels of this frame">
        <ScenePanel workbench={workbench} values={labels.scene} frozen={!may} />
        <ObjectsPanel workbench={workbench} bench={bench} labels={labels} notes={[]} />
        <AttributesPanel workbench={workbench} bench={bench} labels={labels} frozen={!may} />
        <TodoLine
          workbench={workbench}
          bench={bench}
          labels={labels}
          tried={tried}
          before="Before proposing"
        />
      </aside>
      <TruthStrip benchmark={benchmark} current={frame.id} />
      {sheet && <KeySheet groups={keyGroups} onClose={() => setSheet(false)} />}
    </div>
  );
}

function begin({ benchmark, entry, ontology, labels, revision }: Opened) {
  const { frame } = entry;
  const drawing = new TruthDrawing(
    labels,
    inStorage(`plumbline.truth.${benchmark.id}.${frame.id}.${revision}`),
  );
  const sight = new Sight(frame);
  const board = new SketchBoard();
  const workbench = new Workbench(ontology, frame, drawing, sight, board, {
    hint: (fact) => toast({ tone: "warn", fact }),
    gesture: () => {},
  });
  return { drawing, sight, board, workbench };
}

function State({ entry, me, changed }: { entry: BenchmarkFrame; me: string; changed: boolean }) {
  const { truth, proposedBy, reviewedBy } = entry;
  if (changed) return <Pill tone="warn">changed, needs another person's eyes again</Pill>;
  switch (truth) {
    case "none":
      return <Pill>no truth yet</Pill>;
    case "proposed":
      return proposedBy?.id === me ? (
        <Pill>yours, waits for another person</Pill>
      ) : (
        <Pill tone="warn">by {proposedBy?.name ?? "somebody"}: look whether it is right</Pill>
      );
    case "reviewed":
      return (
        <Pill tone="agree" icon="check">
          reviewed by {reviewedBy?.name ?? "a second person"}
        </Pill>
      );
  }
}
