import { Button } from "./Button";

/** At the head of what is edited: undo, and redo while there is something to do again. The page binds the keys. */
export function UndoRedo(props: { undo: () => void; redo: () => void; canUndo: boolean; canRedo: boolean }) {
  return (
    <>
      <Button variant="quiet" icon="undo" keys={["Ctrl", "Z"]} disabled={!props.canUndo} onClick={props.undo}>
        Undo
      </Button>
      {props.canRedo && (
        <Button variant="quiet" icon="redo" keys={["Ctrl", "Shift", "Z"]} onClick={props.redo}>
          Redo
        </Button>
      )}
    </>
  );
}
