import { type Project, put, useLoaded } from "../../../api";
import { Button, Seg, SelectField, TextField, toast } from "../../../kit";
import type { Ontology } from "../../../labels/ontology";
import { useKeys } from "../../../shell";
import { useHistory } from "../useHistory";
import { useWrite } from "../useWrite";
import { CurveFields } from "./CurveFields";
import { CurvePreview } from "./CurvePreview";
import { MatchingPart } from "./MatchingPart";
import { PointsByKeyFields } from "./PointsByKeyFields";
import {
  attributesOf,
  type CurveKind,
  curveKindOf,
  curveOf,
  faultsOf,
  presets,
  type ScoringFunction,
  scoredOf,
} from "./scoring";
import { Part, PointsField } from "./scoringFields";

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
              <PointsByKeyFields
                of={attributesOf(ontology.value)}
                value={scoring.attributes}
                onChange={(attributes, of) => change({ attributes }, of)}
              />
            )}
          </Part>
          <Part title="Scene">
            {ontology.value && (
              <PointsByKeyFields
                of={scoredOf(ontology.value.scene)}
                value={scoring.scene}
                onChange={(scene, of) => change({ scene }, of)}
              />
            )}
          </Part>
          <MatchingPart scoring={scoring} faults={faults} onChange={change} />
        </div>
      </div>
    </form>
  );
}

const named = (preset: ScoringFunction, name: string): ScoringFunction => ({
  ...preset,
  id: { name, version: 1 },
});
