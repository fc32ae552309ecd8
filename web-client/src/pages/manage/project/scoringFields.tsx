import type { ReactNode } from "react";
import { TextField } from "../../../kit";
import type { ScoringFunction } from "./scoring";

/** A change, and of what: changes of one thing after another are one step for undo. */
export type Change = (part: Partial<ScoringFunction>, of?: string) => void;
export type Fields = { scoring: ScoringFunction; faults: Readonly<Record<string, string>>; onChange: Change };

export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="scoring__part card">
      <legend>{title}</legend>
      {children}
    </fieldset>
  );
}

export function PointsField(props: {
  label: string;
  note?: string;
  value: number;
  step?: number;
  fault: string | undefined;
  onChange: (value: number) => void;
}) {
  return (
    <div className="pointsfield">
      <TextField
        label={
          <>
            {props.label}
            {props.note && <span className="faint">{props.note}</span>}
          </>
        }
        type="number"
        inputMode="decimal"
        min={0}
        step={props.step ?? "any"}
        value={Number.isNaN(props.value) ? "" : props.value}
        error={props.fault}
        onChange={(event) => props.onChange(event.target.valueAsNumber)}
      />
    </div>
  );
}
