import { useState, useSyncExternalStore } from "react";
import { KeySheet } from "../../kit";
import { NotesOver } from "../../notes";
import { navigate, useKeys } from "../../shell";
import { Stage, usePhoto } from "../../stage";
import { isOpen } from "../../tasksets";
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
  stageCursor,
  TodoLine,
  ToolRail,
  useScene,
} from "../../workbench";
import { Bar } from "./Bar";
import { FilmStrip } from "./FilmStrip";
import { HintsPanel } from "./HintsPanel";
import { SubmittedPanel } from "./SubmittedPanel";
import type { AnnotateSession } from "./session";
import { useHinted, useHints } from "./useHints";
import { useSubmit } from "./useSubmit";
import { goOn, useTaskSet } from "./useTaskSet";

const goTo = (task: string) => navigate(`/tasks/${encodeURIComponent(task)}`);

/** The page itself, once the task is there: bar, tools, stage, panels, film strip. */
export function Canvas({ session }: { session: AnnotateSession }) {
  const { task, drawing, room, sight, board, workbench } = session;
  const drawn = useSyncExternalStore(drawing.subscribe, drawing.state);
  const bench = useSyncExternalStore(workbench.subscribe, workbench.bench);
  const { card, notes, people } = useSyncExternalStore(room.subscribe, room.state);
  const now = card ?? task.card;
  const set = useTaskSet(now);
  const submit = useSubmit(session, drawn);
  const [sheet, setSheet] = useState(false);
  const [look, setLook] = useState<Look>(plainLook);
  const { photo, failed } = usePhoto(`/api/frames/${encodeURIComponent(task.frame.id)}/image`);
  const { labels } = drawn.canvas;
  const frozen = drawn.closed !== null || !isOpen(now);
  // A drill has an order of its own, whatever sequences its frames are from.
  const inSequence = now.drill ? undefined : set.cards.find(({ id }) => id === task.sequence?.next);
  const goNext = () => (inSequence ? goTo(inSequence.id) : goOn(set));
  useKeys(keyMap(workbench, { submit: submit.now, next: goNext, sheet: () => setSheet(true) }, frozen));

  const hints = useHints(task.card.id);
  const scene = useHinted(useScene(labels, task.ontology, bench), hints.hints);

  return (
    <div className="annotate">
      <Bar
        session={session}
        drawn={drawn}
        people={people}
        submit={submit}
        frozen={frozen}
        drill={now.drill ?? null}
      />
      <ToolRail
        workbench={workbench}
        bench={bench}
        drawn={drawn}
        frozen={frozen}
        onSheet={() => setSheet(true)}
      />
      <main className="annotate__main">
        <h1 className="vh">
          {task.frame.name}, frame {set.place} of {set.of}
          {now.drill && " of the drill"}
          {task.sequence && `, ${task.sequence.place} of ${task.sequence.of} of ${task.sequence.name}`}
        </h1>
        <OptionsBar workbench={workbench} bench={bench} frozen={frozen} />
        <Stage
          sight={sight}
          photo={photo}
          scene={scene}
          board={board}
          rulers
          label={`Canvas, frame ${task.frame.name}`}
          panning={bench.tool === "pan" || frozen}
          cursor={stageCursor(bench)}
          labelOpacity={look.labels}
          brightness={look.brightness}
          contrast={look.contrast}
          onPointer={(event) => workbench.pointer(event)}
        >
          {failed && (
            <p className="annotate__nophoto">
              The photograph could not be read. Reload the page; the strokes are safe.
            </p>
          )}
          <NotesOver
            notes={notes}
            sight={sight}
            labels={labels}
            ontology={task.ontology}
            clauses={task.project.clauses}
            quiet={bench.drawing !== null || bench.lifted !== null || bench.painting}
            reading="annotator"
            onNote={(note) => room.note(note)}
            onShow={(label) => label !== null && workbench.become({ selected: label })}
          />
        </Stage>
        <FactsBar sight={sight} frame={task.frame} look={look} onLook={setLook} />
      </main>
      <aside className="annotate__side panel" aria-label="Labels of this frame">
        {frozen && (
          <SubmittedPanel
            card={now}
            set={set}
            next={inSequence ?? set.next}
            live={task.project.purpose === "live"}
          />
        )}
        {!frozen && <HintsPanel book={hints} ontology={task.ontology} />}
        <ScenePanel workbench={workbench} values={labels.scene} frozen={frozen} />
        <ObjectsPanel workbench={workbench} bench={bench} labels={labels} notes={notes} />
        <AttributesPanel workbench={workbench} bench={bench} labels={labels} frozen={frozen} />
        {!frozen && <TodoLine workbench={workbench} bench={bench} labels={labels} tried={submit.tried} />}
      </aside>
      <FilmStrip set={set} current={task.card.id} />
      {sheet && <KeySheet groups={keyGroups} onClose={() => setSheet(false)} />}
    </div>
  );
}
