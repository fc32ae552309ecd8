import { useState } from "react";
import { call, type Project, post, put, useLoaded, type WhatIf } from "../../../api";
import { Button, Seg, SelectField, TextField, toast } from "../../../kit";
import type { Ontology } from "../../../labels/ontology";
import { useKeys } from "../../../shell";
import { useWrite } from "../../../shell/useWrite";
import { useHistory } from "../useHistory";
import { CurveFields } from "./CurveFields";
import { CurvePreview } from "./CurvePreview";
import { MatchingPart } from "./MatchingPart";
import { MeasuresPart } from "./MeasuresPart";
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
import { WhatIfPanel } from "./whatif/WhatIfPanel";

const curves: readonly { key: CurveKind; name: string }[] = [
  { key: "linear", name: "a line from a floor" },
  { key: "proportional", name: "in proportion" },
  { key: "steps", name: "steps" },
];

type Draft = { readonly scoring: ScoringFunction; readonly passMark: number };
type Seen = { readonly draft: Draft; readonly whatIf: WhatIf };
const usualMark = 0.9;

/**
 * Points available per component, how an outline earns them, and from which score one passes. What that would do can be
 * seen before; saving makes a new version, with which everything is scored anew. Earlier scores stay.
 */
export function ScoringEditor({
  project,
  onChange,
}: {
  project: Project;
  onChange: (next: Project) => void;
}) {
  const kept = project.scoring as ScoringFunction | undefined;
  const keptMark = project.passMark ?? usualMark;
  const {
    now: draft,
    edit,
    undo,
    redo,
  } = useHistory<Draft>({ scoring: kept ?? named(presets.plumbline, project.name), passMark: keptMark });
  const { scoring, passMark } = draft;
  const ontology = useLoaded<Ontology>(
    `/ontologies/${encodeURIComponent(project.ontology)}/versions/${project.ontologyVersion}`,
  );
  const [seen, setSeen] = useState<Seen | null>(null);
  const saving = useWrite("The scoring was not saved");
  const looking = useWrite("What would change is not known");
  const busy = saving.busy || looking.busy;
  const faults = faultsOf(scoring);
  const markFault = passMark > 0 && passMark <= 1 ? undefined : "Above 0 and at most 100 %.";
  const fine = Object.keys(faults).length === 0 && !markFault;
  const rescored = JSON.stringify(scoring) !== JSON.stringify(kept);
  const changed = rescored || passMark !== keptMark;
  const next = (project.scoringVersion ?? 1) + 1;
  const current = seen !== null && seen.draft === draft;
  const at = `/projects/${encodeURIComponent(project.id)}`;
  const look = () =>
    looking.run(async () => setSeen({ draft, whatIf: await post<WhatIf>(`${at}/scoring/what-if`, draft) }));
  const save = () =>
    saving.run(async () => {
      let after = project;
      if (passMark !== keptMark) after = await put<Project>(`${at}/pass-mark`, { passMark });
      if (rescored) {
        const ifMatch = `"${project.scoringVersion ?? 1}"`;
        after = await call<Project>("PUT", `${at}/scoring`, { body: scoring, ifMatch });
      }
      onChange(after);
      setSeen(null);
      toast(
        rescored
          ? {
              fact: `Scoring saved as version ${after.scoringVersion}.`,
              advice: "Submissions are scored with it in the background; earlier scores stay.",
            }
          : { fact: "Pass mark saved.", advice: "No score changes." },
      );
    });
  useKeys({
    "Ctrl+Enter": () => changed && fine && !busy && void (current ? save() : look()),
    "Ctrl+Z": undo,
    "Ctrl+Shift+Z": redo,
  });
  const change = (part: Partial<ScoringFunction>, of?: string) =>
    edit({ ...draft, scoring: { ...scoring, ...part } }, of ?? null);
  return (
    <form
      className="scoring"
      onSubmit={(event) => {
        event.preventDefault();
        if (changed && fine && !busy) void (current ? save() : look());
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
            if (preset) edit({ ...draft, scoring: named(preset, scoring.id.name) }, null);
          }}
        >
          <option value="">a preset</option>
          {Object.keys(presets).map((name) => (
            <option key={name}>{name}</option>
          ))}
        </SelectField>
        <div className="scoring__mark">
          <PointsField
            label="Passes from, %"
            value={Number((passMark * 100).toFixed(4))}
            fault={markFault}
            onChange={(percent) => edit({ ...draft, passMark: Number((percent / 100).toFixed(6)) }, "mark")}
          />
        </div>
        <span className="grow" />
        <Button
          type={current ? "button" : "submit"}
          variant={current ? "plain" : "primary"}
          disabled={!changed || !fine || busy || current}
          {...(!current && { keys: ["Ctrl", "Enter"] })}
        >
          {looking.busy ? "Scoring everything…" : "What would change"}
        </Button>
        <Button
          type={current ? "submit" : "button"}
          variant={current ? "primary" : "plain"}
          disabled={!changed || !fine || busy}
          {...(current ? { keys: ["Ctrl", "Enter"] } : { onClick: () => void save() })}
        >
          {changed && !rescored ? "Save the pass mark" : `Save as version ${next}`}
        </Button>
      </header>
      {seen && <WhatIfPanel of={seen.whatIf} stale={!current} />}
      <div className="scoring__cols">
        <div className="scoring__left">
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
          {ontology.value && (
            <div className="scoring__side">
              <MeasuresPart ontology={ontology.value} scoring={scoring} faults={faults} onChange={change} />
            </div>
          )}
        </div>
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
