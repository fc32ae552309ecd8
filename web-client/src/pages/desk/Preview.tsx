import { useState } from "react";
import type { FrameRef } from "../../api";
import { clock } from "../../figures";
import type { ImagePoint } from "../../geometry/units";
import { toScreen } from "../../geometry/viewport";
import { Button, Dot, Empty } from "../../kit";
import { placeOf } from "../../notes";
import { navigate } from "../../shell";
import { Sight, useSight } from "../../stage";
import { useWatched, WatchedStage } from "../../watching";
import type { CohortEntry } from "./Cohort";

/** The canvas of whoever is selected, live, stroke by stroke. */
export function Preview({ entry }: { entry: CohortEntry | undefined }) {
  const card = entry?.row.task ?? null;
  const watching = useWatched(card?.id ?? null);
  if (!entry) {
    return (
      <section className="pv">
        <Empty title="Nobody is on this project yet">Whoever is assigned appears here.</Empty>
      </section>
    );
  }
  const frame = watching.card?.frame ?? card?.frame;
  const strokes = watching.joined ? watching.stroke : (card?.strokes ?? 0);
  const path = card && `/watch/${encodeURIComponent(card.id)}`;
  return (
    <section className="pv" aria-label={`Canvas of ${entry.person.name}`}>
      <div className="pv__h">
        <Dot
          state={
            entry.row.state === "drawing" && card ? "live" : entry.row.state === "idle" ? "idle" : "lost"
          }
        />
        <b>{entry.person.name}</b>
        <span className="dim clip grow">{frame?.name}</span>
        {frame && <span className="dim">stroke {strokes}</span>}
      </div>
      {frame && card ? (
        <Large key={card.id} frame={frame} watching={watching} name={entry.person.name} />
      ) : (
        <div className="big big--none">
          <NoCanvas row={entry.row} />
        </div>
      )}
      <div className="pv__f">
        <Button keys={["Enter"]} disabled={!path} onClick={() => path && navigate(path)}>
          Watch
        </Button>
        <Button icon="pin" keys={["P"]} disabled={!path} onClick={() => path && navigate(`${path}?pin`)}>
          Pin a note
        </Button>
        <span className="grow" />
        <span className="faint clip">{noteFact(watching.notes)}</span>
      </div>
    </section>
  );
}

function NoCanvas({ row: { submitted, assigned } }: { row: CohortEntry["row"] }) {
  if (assigned > 0 && submitted >= assigned) {
    return <Empty title="Everything is submitted">No frame is left to draw.</Empty>;
  }
  return <Empty title="No canvas is open">Their next one appears here with its first stroke.</Empty>;
}

function Large(props: { frame: FrameRef; watching: ReturnType<typeof useWatched>; name: string }) {
  const { frame } = props;
  const [sight] = useState(() => new Sight(frame));
  return (
    <div className="big">
      <WatchedStage
        watching={props.watching}
        frame={frame}
        sight={sight}
        numbers={false}
        label={`Live canvas of ${props.name}: ${props.watching.canvas.labels.objects.length} labels`}
      >
        {props.watching.notes
          .filter(({ state }) => state === "open")
          .map(({ id, anchor }) => (
            <Nail key={id} sight={sight} at={placeOf(anchor, props.watching.canvas.labels)} />
          ))}
      </WatchedStage>
    </div>
  );
}

/** An open note: its pin and the thread with the bob, too small here to read. */
function Nail({ sight, at }: { sight: Sight; at: ImagePoint }) {
  const { view } = useSight(sight);
  const { x, y } = toScreen(view, at);
  return (
    <svg
      className="nail"
      width="14"
      height="50"
      viewBox="-7 -7 14 50"
      style={{ left: x - 7, top: y - 7 }}
      aria-hidden="true"
    >
      <path className="nail__case" d="M0 0v30" />
      <path className="nail__line" d="M0 0v30" />
      <circle r="4" />
      <path
        className="nail__bob"
        d="M0 41l-4.800-8.600c0-3 2-4.400 3.600-4.400h2.400c1.600 0 3.600 1.400 3.600 4.400z"
      />
    </svg>
  );
}

function noteFact(notes: ReturnType<typeof useWatched>["notes"]): string {
  const last = notes.at(-1);
  if (!last) return "";
  if (last.state === "resolved") return "last note resolved";
  return last.openedAt ? `note opened ${clock(last.openedAt)}` : "note not opened yet";
}
