import "./watch.css";
import { useEffect, useMemo, useState } from "react";
import { has, type TaskDocument } from "../../api";
import { pick } from "../../geometry/hit";
import { boundsOf } from "../../geometry/shape";
import { Avatar, Button, type KeyGroup, KeySheet, Skeleton } from "../../kit";
import { nameOf } from "../../labels/obstacles";
import { anchorAt, DraftNote, labelOf, NotesOver, placeOf } from "../../notes";
import { useNames } from "../../people";
import { LiveLine, navigate, type Params, ProblemNote, TopBar, useKeys, useMe, useSearch } from "../../shell";
import { Sight, type StagePointer } from "../../stage";
import { useWatched, WatchedStage, type Watching } from "../../watching";
import { Hud } from "./Hud";
import { NotesPanel } from "./NotesPanel";
import { ObjectsList } from "./ObjectsList";
import { onLabel, type Pinning, topOf } from "./pinning";
import { WhatNow } from "./WhatNow";

const keys: readonly KeyGroup[] = [
  {
    name: "Notes",
    keys: [
      { keys: ["P"], does: "Pin a note: to the selected label, or to where you click" },
      { keys: ["Ctrl", "Enter"], does: "Pin what is written" },
      { keys: ["Esc"], does: "Drop it" },
      { keys: ["S"], does: "Show me, in a focused note; R replies, X resolves" },
    ],
  },
  {
    name: "Canvas",
    keys: [
      { keys: ["↑"], does: "The label above" },
      { keys: ["↓"], does: "The label below" },
      { keys: ["F"], does: "Fit the photograph" },
      { keys: ["Alt", "H"], does: "Hide the labels" },
      { keys: ["+"], does: "Closer; − further, Space held pans" },
      { keys: ["D"], does: "Back to the desk" },
      { keys: ["?"], does: "This list" },
    ],
  },
];

/** Somebody's canvas, live: every stroke and the gesture in progress, with notes pinned where they belong. */
export default function WatchPage({ params }: { params: Params }) {
  const watching = useWatched(params.task ?? null);
  const { document } = watching;
  if (document.state === "refused") {
    return (
      <div className="page">
        <TopBar />
        <ProblemNote problem={document.problem} onAgain={document.reload} />
      </div>
    );
  }
  if (document.state === "loading") {
    return (
      <div className="page">
        <TopBar />
        <div className="page__center">
          <Skeleton />
        </div>
      </div>
    );
  }
  return <Watch task={document.value} watching={watching} />;
}

function Watch({ task, watching }: { task: TaskDocument; watching: Watching }) {
  const me = useMe();
  const names = useNames();
  const { frame, ontology, project } = task;
  const sight = useMemo(() => new Sight(frame), [frame]);
  const search = useSearch();
  const may = has(me, ["reviewer"], project.id);
  const [selected, setSelected] = useState<string | null>(null);
  const [hovered, setHovered] = useState<string | null>(null);
  const [hidden, setHidden] = useState(false);
  const [sheet, setSheet] = useState(false);
  const [pinning, setPinning] = useState<Pinning>(may && search.has("pin") ? "aiming" : null);
  const { labels } = watching.canvas;
  const card = watching.card ?? task.card;
  const annotator = names(card.annotator);
  const path = `/watch/${encodeURIComponent(card.id)}`;
  useEffect(() => {
    if (search.has("pin")) navigate(path, { replace: true });
  }, [search, path]);

  const select = (id: string | null, show = false) => {
    setSelected(id);
    const label = labels.objects.find((each) => each.id === id);
    if (show && label) sight.show(boundsOf(label.shape));
  };
  const move = (by: 1 | -1) => {
    const at = labels.objects.findIndex(({ id }) => id === selected);
    const next = labels.objects[at < 0 ? 0 : Math.min(labels.objects.length - 1, Math.max(0, at - by))];
    if (next) select(next.id);
  };
  const aim = () => {
    if (!may) return;
    const label = labels.objects.find(({ id }) => id === selected);
    setPinning(label ? onLabel(label, topOf(label), nameOf(labels, ontology, label.id)) : "aiming");
  };
  const pointer = ({ do: what, at }: StagePointer) => {
    const found =
      what === "leave" ? undefined : (pick(labels.objects, at, 8 / sight.view.scale) ?? undefined);
    if (what === "move" || what === "leave") setHovered(found?.id ?? null);
    if (what !== "up") return;
    if (pinning === "aiming") {
      const anchor = anchorAt(at, labels, 8 / sight.view.scale);
      const about = labelOf(anchor);
      setPinning({
        anchor,
        at: placeOf(anchor, labels),
        about: about === null ? "this place" : nameOf(labels, ontology, about),
      });
    } else if (pinning === null) setSelected(found?.id ?? null);
  };
  useKeys({
    P: aim,
    F: () => sight.fit(),
    "+": () => sight.zoomBy(1.25),
    "-": () => sight.zoomBy(0.8),
    "Alt+H": () => setHidden((now) => !now),
    D: () => navigate(`/desk/${encodeURIComponent(project.id)}`),
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Escape: () => {
      if (pinning) setPinning(null);
      else setSelected(null);
    },
    "?": () => setSheet(true),
  });
  const there = watching.people.find(({ person }) => person.id === card.annotator);
  return (
    <div className="sided watch">
      <TopBar
        crumbs={[
          { name: "Desk", to: "/desk" },
          { name: project.name, to: `/desk/${encodeURIComponent(project.id)}` },
          { name: annotator.name },
          { name: frame.name },
        ]}
      >
        <LiveLine />
      </TopBar>
      <main className="watch__main">
        <h1 className="vh">
          {frame.name} by {annotator.name}
        </h1>
        <WatchedStage
          watching={watching}
          frame={frame}
          sight={sight}
          selected={selected}
          hovered={hovered}
          shown={hidden ? hideAll : showAll}
          cursor={pinning === "aiming" ? "pin" : hovered ? "over" : "select"}
          onPointer={pointer}
          label={`${annotator.name}'s canvas: ${labels.objects.length} labels`}
        >
          <NotesOver
            notes={watching.notes}
            sight={sight}
            labels={labels}
            ontology={ontology}
            clauses={project.clauses}
            quiet={pinning !== null}
            reading="reviewer"
            onNote={watching.put}
            onShow={(label) => label && setSelected(label)}
          />
          {pinning !== null && pinning !== "aiming" && (
            <DraftNote
              task={card.id}
              anchor={pinning.anchor}
              at={pinning.at}
              about={pinning.about}
              sight={sight}
              clauses={project.clauses}
              onPinned={(note) => {
                if (note) watching.put(note);
                setPinning(null);
              }}
              onDrop={() => setPinning(null)}
            />
          )}
          <Hud sight={sight} hidden={hidden} onHidden={setHidden} aiming={pinning === "aiming"} />
        </WatchedStage>
      </main>
      <aside className="sided__side panel" aria-label="About this canvas">
        <section className="section watch__who">
          <Avatar name={annotator.name} size="large" live={watching.moving || there?.doing === "drawing"} />
          <p className="grow">
            <b>{annotator.name}</b>
            <br />
            <span className="dim">
              <WhatNow
                state={card.state}
                doing={there?.doing}
                last={card.lastStrokeAt}
                stroke={watching.stroke}
              />
            </span>
          </p>
          {card.state === "submitted" || card.state === "scored" || card.state === "in-review" ? (
            <Button onClick={() => navigate(`/review/${encodeURIComponent(card.id)}`)}>Review</Button>
          ) : null}
        </section>
        {may && (
          <section className="section watch__pin">
            <Button
              variant={pinning ? "plain" : "primary"}
              icon="pin"
              keys={["P"]}
              onClick={aim}
              disabled={pinning !== null}
            >
              {pinning === "aiming"
                ? "Click where it belongs"
                : selected
                  ? `Pin a note to ${nameOf(labels, ontology, selected)}`
                  : "Pin a note"}
            </Button>
            {pinning && (
              <Button keys={["Esc"]} onClick={() => setPinning(null)}>
                Drop
              </Button>
            )}
          </section>
        )}
        <ObjectsList
          labels={labels}
          ontology={ontology}
          selected={selected}
          onSelect={(id) => select(id)}
          onShow={(id) => select(id, true)}
          onHover={setHovered}
        />
        <NotesPanel
          notes={watching.notes}
          labels={labels}
          ontology={ontology}
          clauses={project.clauses}
          onShow={(at, label) => {
            setSelected(label);
            sight.show({ x: at.x - 60, y: at.y - 60, width: 120, height: 120 });
          }}
          onNote={watching.put}
        />
      </aside>
      {sheet && <KeySheet groups={keys} onClose={() => setSheet(false)} />}
    </div>
  );
}

const showAll = () => true;
const hideAll = () => false;
