import { Check, SelectField } from "../../../kit";
import { type Fields, Part, PointsField } from "./scoringFields";

/** Which label is measured against which object, and what a label costs that belongs to none. */
export function MatchingPart({ scoring, faults, onChange }: Fields) {
  const { matching, spurious } = scoring;
  return (
    <Part title="Which label counts for which object">
      <PointsField
        label="A pair needs an IoU of"
        value={matching.minimumIou}
        step={0.05}
        fault={faults["/matching/minimumIou"]}
        onChange={(minimumIou) => onChange({ matching: { ...matching, minimumIou } }, "minimum")}
      />
      <PointsField
        label="Warn of a pair below an IoU of"
        value={matching.lowOverlapIou}
        step={0.05}
        fault={faults["/matching/lowOverlapIou"]}
        onChange={(lowOverlapIou) => onChange({ matching: { ...matching, lowOverlapIou } }, "low")}
      />
      <SelectField
        label="Classes of a pair"
        value={matching.classes}
        onChange={(event) =>
          onChange({ matching: { ...matching, classes: event.target.value as typeof matching.classes } })
        }
      >
        <option value="same-class-first">are alike where possible, then any</option>
        <option value="same-class-only">must be alike</option>
        <option value="any-class">do not matter</option>
      </SelectField>
      <Check
        checked={matching.acrossKinds}
        onChange={(acrossKinds) => onChange({ matching: { ...matching, acrossKinds } })}
      >
        a box may be paired with a polygon
      </Check>
      <SelectField
        label="An object that is not there"
        value={"costs" in spurious ? "costs" : "adds"}
        onChange={(event) =>
          onChange({
            spurious: event.target.value === "costs" ? { costs: { points: 50 } } : { "adds-available": {} },
          })
        }
      >
        <option value="adds">counts as one missed</option>
        <option value="costs">costs points</option>
      </SelectField>
      {"costs" in spurious && (
        <PointsField
          label="It costs"
          value={spurious.costs.points}
          fault={faults["/spurious/costs/points"]}
          onChange={(each) => onChange({ spurious: { costs: { points: each } } }, "costs")}
        />
      )}
    </Part>
  );
}
