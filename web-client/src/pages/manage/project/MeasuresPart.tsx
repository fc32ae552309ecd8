import { SelectField } from "../../../kit";
import type { Ontology } from "../../../labels/ontology";
import {
  caseOf,
  keypointMeasures,
  lineMeasures,
  type Measures,
  measurePresets,
  saidOf,
  usualMeasures,
} from "./measures";
import { attributesOf, scoredOf } from "./scoring";
import { type Fields, Part, PointsField } from "./scoringFields";
import { ValueMeasures } from "./ValueMeasures";

/** How alike a label and an object are, by shape and by value. Asked is only what the ontology has. */
export function MeasuresPart({ ontology, ...fields }: Fields & { ontology: Ontology }) {
  const { scoring, onChange } = fields;
  const measures = scoring.measures ?? usualMeasures;
  const change = (part: Partial<Measures>, of?: string) =>
    onChange({ measures: saidOf({ ...measures, ...part }) }, of);
  const shapes = new Set(ontology.classes.map(({ shape }) => shape));
  const has = (...kinds: readonly (typeof ontology.classes)[number]["shape"][]) =>
    kinds.some((kind) => shapes.has(kind));
  return (
    <Part title="How they are compared">
      <SelectField
        label="Shapes as in"
        value={presetOf(measures)}
        onChange={(event) => {
          const preset = measurePresets[event.target.value as keyof typeof measurePresets];
          if (preset) change({ ...preset, values: measures.values });
        }}
      >
        {presetOf(measures) === "" && <option value="">none of these</option>}
        <option value="plumbline">plumbline: exact outlines, corridor, OKS</option>
        <option value="coco">coco: by the pixel, corridor, OKS</option>
        <option value="cvat">cvat: by the pixel, CVAT’s lines and points</option>
      </SelectField>
      {has("box", "rotated-box", "polygon", "mask") && (
        <Regions measures={measures} faults={fields.faults} onChange={change} />
      )}
      {has("polyline") && <Lines measures={measures} faults={fields.faults} onChange={change} />}
      {has("keypoints") && <Points measures={measures} faults={fields.faults} onChange={change} />}
      <ValueMeasures
        of={[...attributesOf(ontology), ...scoredOf(ontology.scene)]}
        measures={measures}
        faults={fields.faults}
        onChange={(values, of) => change({ values }, of)}
        numberTolerance={scoring.numberTolerance}
        onTolerance={(numberTolerance) => onChange({ numberTolerance }, "numberTolerance")}
      />
    </Part>
  );
}

function presetOf(measures: Measures): string {
  const bare = JSON.stringify({ ...measures, values: {} });
  return Object.entries(measurePresets).find(([, preset]) => JSON.stringify(preset) === bare)?.[0] ?? "";
}

type PartProps = {
  measures: Measures;
  faults: Readonly<Record<string, string>>;
  onChange: (part: Partial<Measures>, of?: string) => void;
};

function Regions({ measures, faults, onChange }: PartProps) {
  return (
    <>
      <SelectField
        label="IoU of boxes and polygons"
        value={measures.regions}
        help="A mask is always compared by the pixel."
        onChange={(event) => onChange({ regions: event.target.value as Measures["regions"] })}
      >
        <option value="exact">exact, from the outlines</option>
        <option value="pixels">by the pixel, as pycocotools counts</option>
      </SelectField>
      <PointsField
        label="Objects below are not asked for, px²"
        value={measures.ignoredBelowPx2}
        fault={faults["/measures/ignoredBelowPx2"]}
        onChange={(ignoredBelowPx2) => onChange({ ignoredBelowPx2 }, "ignored")}
      />
    </>
  );
}

function Lines({ measures, faults, onChange }: PartProps) {
  const { lines } = measures;
  return (
    <>
      <SelectField
        label="Likeness of lines"
        value={caseOf(lines)}
        onChange={(event) =>
          onChange({ lines: lineMeasures[event.target.value as keyof typeof lineMeasures] })
        }
      >
        <option value="corridor">IoU of a corridor around each; either direction</option>
        <option value="frechet">Fréchet distance; sees the direction</option>
        <option value="hausdorff">Hausdorff distance; either direction</option>
        <option value="cvat">CVAT’s, the better of both directions</option>
      </SelectField>
      {"corridor" in lines && (
        <PointsField
          label="Corridor to each side, px"
          value={lines.corridor.tolerancePx}
          fault={faults["/measures/lines/corridor/tolerancePx"]}
          onChange={(tolerancePx) => onChange({ lines: { corridor: { tolerancePx } } }, "tolerance")}
        />
      )}
      {"frechet" in lines && (
        <PointsField
          label="Nothing alike from a distance of, px"
          value={lines.frechet.limitPx}
          fault={faults["/measures/lines/frechet/limitPx"]}
          onChange={(limitPx) => onChange({ lines: { frechet: { limitPx } } }, "limit")}
        />
      )}
      {"hausdorff" in lines && (
        <PointsField
          label="Nothing alike from a distance of, px"
          value={lines.hausdorff.limitPx}
          fault={faults["/measures/lines/hausdorff/limitPx"]}
          onChange={(limitPx) => onChange({ lines: { hausdorff: { limitPx } } }, "limit")}
        />
      )}
      {"cvat" in lines && (
        <PointsField
          label="Thickness, as a share of √ frame area"
          value={lines.cvat.thickness}
          step={0.001}
          fault={faults["/measures/lines/cvat/thickness"]}
          onChange={(thickness) => onChange({ lines: { cvat: { thickness } } }, "thickness")}
        />
      )}
    </>
  );
}

function Points({ measures, faults, onChange }: PartProps) {
  const { keypoints } = measures;
  return (
    <>
      <SelectField
        label="Likeness of keypoints"
        value={caseOf(keypoints)}
        onChange={(event) =>
          onChange({ keypoints: keypointMeasures[event.target.value as keyof typeof keypointMeasures] })
        }
      >
        <option value="coco">COCO’s OKS, with the spread σ of each point</option>
        <option value="cvat">CVAT’s OKS, with one σ for all</option>
      </SelectField>
      {"cvat" in keypoints && (
        <PointsField
          label="Spread σ of every point"
          value={keypoints.cvat.sigma}
          step={0.01}
          fault={faults["/measures/keypoints/cvat/sigma"]}
          onChange={(sigma) => onChange({ keypoints: { cvat: { sigma } } }, "sigma")}
        />
      )}
    </>
  );
}
