import { useState } from "react";
import { TextField } from "../../../kit";
import { type Fields, PointsField } from "./scoringFields";

/** The numbers of the curve by which an overlap earns points; each kind of curve has its own. */
export function CurveFields({ scoring, faults, onChange }: Fields) {
  const { geometry } = scoring;
  const { curve } = geometry;
  const set = (next: typeof curve, of: string) => onChange({ geometry: { ...geometry, curve: next } }, of);
  const [typed, setTyped] = useState<string | null>(null);
  if ("linear" in curve) {
    const { floorIou, fullIou } = curve.linear;
    return (
      <div className="mform__row">
        <PointsField
          label="No points at IoU"
          value={floorIou}
          step={0.01}
          fault={faults["/geometry/curve/linear/floorIou"]}
          onChange={(floor) => set({ linear: { floorIou: floor, fullIou } }, "floor")}
        />
        <PointsField
          label="All points from IoU"
          value={fullIou}
          step={0.01}
          fault={faults["/geometry/curve/linear/fullIou"]}
          onChange={(full) => set({ linear: { floorIou, fullIou: full } }, "full")}
        />
      </div>
    );
  }
  if ("steps" in curve) {
    return (
      <TextField
        label="A share of the points at each of these IoU"
        value={typed ?? curve.steps.iouThresholds.join(" ")}
        error={faults["/geometry/curve/steps"]}
        onBlur={() => setTyped(null)}
        onChange={(event) => {
          setTyped(event.target.value);
          const numbers = event.target.value
            .split(/[\s;]+/u)
            .filter(Boolean)
            .map(Number);
          if (numbers.every((each) => !Number.isNaN(each)))
            set({ steps: { iouThresholds: numbers } }, "steps");
        }}
      />
    );
  }
  return <p className="dim">An outline earns its IoU: half the overlap, half the points.</p>;
}
