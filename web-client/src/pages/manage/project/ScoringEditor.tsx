import { type ReactNode, useMemo, useState } from "react";
import { type Project, put, useLoaded } from "../../../api";
import { points } from "../../../figures";
import { Button, Check, Seg, SelectField, TextField, toast } from "../../../kit";
import type { Ontology } from "../../../labels/ontology";
import { useKeys } from "../../../shell";
import { useHistory } from "../useHistory";
import { useWrite } from "../useWrite";
import { CurvePreview } from "./CurvePreview";
import {
  attributesOf,
  type CurveKind,
  curveKindOf,
  curveOf,
  faultsOf,
  type PointsByKey,
  pointsFor,
  presets,
  type Scored,
  type ScoringFunction,
  scoredOf,
} from "./scoring";

const curves: readonly { key: CurveKind; name: string }[] = [
  { key: "linear", name: "a line from a floor" },
  { key: "proportional", name: "in proportion" },
  { key: "steps", name: "steps" },
];

/** Points available per component and how an outline earns them. Saving makes a new version; old scores keep theirs. */
export function ScoringEditor({
  project,
  onChange,
}: {
  project: Project;
  onChange: (next: Project) => void;
}) {
  const kept = project.scoring as ScoringFunction | undefined;
  const {
    now: scoring,
    edit,
    undo,
    redo,
  } = useHistory<ScoringFunction>(kept ?? named(presets.plumbline, project.name));
  const ontology = useLoaded<Ontology>(
    `/ontologies/${encodeURIComponent(project.ontology)}/versions/${project.ontologyVersion}`,
  );
  const { busy, run } = useWrite("The scoring was not saved");
  const faults = faultsOf(scoring);
  const fine = Object.keys(faults).length === 0;
  const changed = JSON.stringify(scoring) !== JSON.stringify(kept);
  const next = (project.scoringVersion ?? 0) + 1;
  const save = () =>
    run(async () => {
      const body = { ...scoring, id: { ...scoring.id, version: Math.max(1, next) } };
      onChange(await put<Project>(`/projects/${encodeURIComponent(project.id)}/scoring`, body));
      toast({
        fact: `Scoring saved as version ${next}.`,
        advice: "Scores already given keep their version.",
      });
    });
  useKeys({ "Ctrl+Enter": () => changed && fine && void save(), "Ctrl+Z": undo, "Ctrl+Shift+Z": redo });
  const change = (part: Partial<ScoringFunction>, of?: string) => edit({ ...scoring, ...part }, of ?? null);
  return (
    <form
      className="scoring"
      onSubmit={(event) => {
        event.preventDefault();
        if (fine) void save();
      }}
    >
      <header className="scoring__head">
        <TextField
          label="Name"
          value={scoring.id.name}
          error={faults["/id/name"]}
          onChange={(event) => change({ id: { ...scoring.id, name: event.target.value } }, "name")}
        />
        <SelectField
          label="Begin from"
          value=""
          onChange={(event) => {
            const preset = presets[event.target.value as keyof typeof presets];
            if (preset) edit(named(preset, scoring.id.name));
          }}
        >
          <option value="">a preset</option>
          {Object.keys(presets).map((name) => (
            <option key={name}>{name}</option>
          ))}
        </SelectField>
        <span className="grow" />
        <Button type="submit" variant="primary" disabled={!changed || !fine || busy} keys={["Ctrl", "Enter"]}>
          Save as version {next}
        </Button>
      </header>
      <div className="scoring__cols">
        <Part title="Outline">
          <PointsField
            label="Points for a perfect outline"
            value={scoring.geometry.available}
            fault={faults["/geometry/available"]}
            onChange={(available) => change({ geometry: { ...scoring.geometry, available } }, "geometry")}
          />
          <Seg
            label="How an overlap earns them"
            options={curves}
            value={curveKindOf(scoring.geometry.curve)}
            onChoose={(kind) => change({ geometry: { ...scoring.geometry, curve: curveOf(kind) } })}
            wide
          />
          <CurveFields scoring={scoring} faults={faults} onChange={change} />
          {fine && <CurvePreview curve={scoring.geometry.curve} available={scoring.geometry.available} />}
        </Part>
        <div className="scoring__side">
          <Part title="Answers">
            <PointsField
              label="Class"
              value={scoring.classPoints}
              fault={faults["/classPoints"]}
              onChange={(classPoints) => change({ classPoints }, "class")}
            />
            {ontology.value && (
              <ByKey
                of={attributesOf(ontology.value)}
                value={scoring.attributes}
                onChange={(attributes, of) => change({ attributes }, of)}
              />
            )}
          </Part>
          <Part title="Scene">
            {ontology.value && (
              <ByKey
                of={scoredOf(ontology.value.scene)}
                value={scoring.scene}
                onChange={(scene, of) => change({ scene }, of)}
              />
            )}
          </Part>
          <Matching scoring={scoring} faults={faults} onChange={change} />
        </div>
      </div>
    </form>
  );
}

type Change = (part: Partial<ScoringFunction>, of?: string) => void;
type Fields = { scoring: ScoringFunction; faults: Readonly<Record<string, string>>; onChange: Change };

function CurveFields({ scoring, faults, onChange }: Fields) {
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

function ByKey(props: {
  of: readonly Scored[];
  value: PointsByKey;
  onChange: (value: PointsByKey, of: string) => void;
}) {
  const { value } = props;
  const total = useMemo(
    () => props.of.reduce((sum, { path }) => sum + pointsFor(value, path), 0),
    [props.of, value],
  );
  return (
    <>
      {props.of.map(({ path, words, skill }) => (
        <PointsField
          key={path}
          label={words}
          note={skill}
          value={pointsFor(value, path)}
          fault={undefined}
          onChange={(each) => props.onChange({ ...value, named: { ...value.named, [path]: each } }, path)}
        />
      ))}
      {props.of.length === 0 && <p className="faint">The ontology asks nothing here.</p>}
      {props.of.length > 1 && <p className="faint num">{points(total)} when all of them apply</p>}
    </>
  );
}

function Matching({ scoring, faults, onChange }: Fields) {
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

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="scoring__part card">
      <legend>{title}</legend>
      {children}
    </fieldset>
  );
}

function PointsField(props: {
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

const named = (preset: ScoringFunction, name: string): ScoringFunction => ({
  ...preset,
  id: { name, version: 1 },
});
