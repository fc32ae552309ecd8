import type { ReactNode } from "react";
import { Button, toast } from "../../../kit";
import { useKeys } from "../../../shell";
import { saidOf, useWrite } from "../../../shell/useWrite";
import { useHistory } from "../useHistory";
import { Part, PointsField } from "./scoringFields";

/** One number as it is shown. */
export type Shown = {
  readonly key: string;
  readonly label: string;
  readonly unit: string;
  /** Where the server speaks of it. */
  readonly at: string;
  readonly value: number;
  readonly fault: string | undefined;
};
export type ShownGroup<N> = {
  readonly title: string;
  readonly about: string;
  readonly fields: readonly (Shown & { readonly set: (value: number) => N })[];
};
/** A change, and of what: changes of one thing after another are one step for undo. */
export type Edit<N> = (next: N, of: string | null) => void;

/** Numbers in cards, which decide from when they are saved; with undo, and saved by the keys of every form here. */
export function NumbersForm<N>(props: {
  saved: N;
  groups: (now: N) => readonly ShownGroup<N>[];
  onSave: (next: N) => Promise<void>;
  /** Beside the button. */
  head?: ReactNode;
  /** What else a card holds. */
  more?: (title: string, now: N, edit: Edit<N>) => ReactNode;
}) {
  const { saved, head, more } = props;
  const { now, edit, undo, redo } = useHistory<N>(saved);
  const { busy, problem, run } = useWrite("The numbers were not saved");
  const groups = props.groups(now);
  const fine = groups.every(({ fields }) => fields.every(({ fault }) => !fault));
  const savable = fine && !busy && JSON.stringify(now) !== JSON.stringify(saved);
  const save = () => {
    if (!savable) return;
    void run(async () => {
      await props.onSave(now);
      toast({ fact: "Numbers saved.", advice: "They decide from now on; what was decided stays." });
    });
  };
  useKeys({ "Ctrl+Enter": save, "Ctrl+Z": undo, "Ctrl+Shift+Z": redo });
  return (
    <form
      className="scoring"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <header className="scoring__head">
        {head}
        <span className="grow" />
        <Button type="submit" variant="primary" disabled={!savable} keys={["Ctrl", "Enter"]}>
          Save the numbers
        </Button>
      </header>
      <div className="numbers">
        {groups.map(({ title, about, fields }) => (
          <Part key={title} title={title}>
            <p className="faint">{about}</p>
            {fields.map(({ key, label, unit, at, value, fault, set }) => (
              <PointsField
                key={key}
                label={label}
                note={` ${unit}`}
                value={value}
                fault={fault ?? saidOf(problem, at)}
                onChange={(next) => edit(set(next), key)}
              />
            ))}
            {more?.(title, now, edit)}
          </Part>
        ))}
      </div>
    </form>
  );
}
