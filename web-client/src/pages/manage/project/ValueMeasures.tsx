import { Check, SelectField } from "../../../kit";
import {
  caseOf,
  type Measures,
  measureFor,
  placeOfValue,
  type TextMeasure,
  type ValueMeasure,
  valueMeasures,
  withMeasure,
} from "./measures";
import type { Scored } from "./scoring";
import { PointsField } from "./scoringFields";

/** How answers are compared that can be nearly right: numbers, texts and checklists, each in its own way or as usual. */
export function ValueMeasures(props: {
  of: readonly Scored[];
  measures: Measures;
  faults: Readonly<Record<string, string>>;
  onChange: (values: Measures["values"], of?: string) => void;
  numberTolerance: number;
  onTolerance: (tolerance: number) => void;
}) {
  const { measures, faults } = props;
  const asked = props.of.filter(({ kind }) => kind !== "radio");
  const paths = asked.map(({ path }) => path);
  return (
    <>
      {asked.some(({ kind }) => kind === "number") && (
        <PointsField
          label="Numbers may be off by, as usual"
          value={props.numberTolerance}
          fault={faults["/numberTolerance"]}
          onChange={props.onTolerance}
        />
      )}
      {asked.map((scored) => (
        <ValueFields
          key={scored.path}
          of={scored}
          measure={measureFor(measures.values, scored.path)}
          faults={faults}
          onChange={(measure, of) =>
            props.onChange(withMeasure(measures.values, paths, scored.path, measure), of)
          }
        />
      ))}
    </>
  );
}

type FieldsProps<T> = {
  of: Scored;
  measure: T;
  faults: Readonly<Record<string, string>>;
  onChange: (measure: ValueMeasure | null, of?: string) => void;
};

function ValueFields({ of, measure, faults, onChange }: FieldsProps<ValueMeasure | undefined>) {
  const at = placeOfValue(of.path);
  const choose = (name: string) => onChange(valueMeasures[name as keyof typeof valueMeasures] ?? null);
  return (
    <>
      <SelectField
        label={of.words}
        value={measure ? caseOf(measure) : ""}
        onChange={(event) => choose(event.target.value)}
      >
        {waysOf(of.kind).map(([name, words]) => (
          <option key={name} value={name}>
            {words}
          </option>
        ))}
      </SelectField>
      {measure && "within" in measure && (
        <PointsField
          label="It may be off by"
          note="in its own unit"
          value={measure.within.tolerance}
          fault={faults[`${at}/within/tolerance`]}
          onChange={(tolerance) => onChange({ within: { tolerance } }, at)}
        />
      )}
      {measure && "within-share" in measure && (
        <PointsField
          label="It may be off by, %"
          note="of the true amount"
          value={Number((measure["within-share"].share * 100).toFixed(6))}
          fault={faults[`${at}/within-share/share`]}
          onChange={(percent) =>
            onChange({ "within-share": { share: Number((percent / 100).toFixed(8)) } }, at)
          }
        />
      )}
      {measure && "text" in measure && (
        <TextFields of={of} measure={measure.text} faults={faults} onChange={onChange} />
      )}
    </>
  );
}

/** Ways to compare an answer of this kind; the first is the usual one. */
function waysOf(kind: Scored["kind"]): readonly (readonly [string, string])[] {
  const exact = ["exact", "right only if exactly the same"] as const;
  switch (kind) {
    case "number":
      return [
        ["", "right within the usual tolerance"],
        ["within", "right within a tolerance of its own"],
        ["within-share", "right within a share of the amount"],
      ];
    case "text":
      return [["", "right if the same, but for spaces around it"], exact, ["text", "by its edits"]];
    case "checklist":
      return [["", "by the share of options in common"], exact];
    case "radio":
      return [];
  }
}

function TextFields({ of, measure, faults, onChange }: FieldsProps<TextMeasure>) {
  const at = `${placeOfValue(of.path)}/text`;
  const { normalisation } = measure;
  const change = (part: Partial<TextMeasure>, what?: string) =>
    onChange({ text: { ...measure, ...part } }, what);
  const overlook = (part: Partial<TextMeasure["normalisation"]>) =>
    change({ normalisation: { ...normalisation, ...part } });
  return (
    <div className="scoring__text">
      <SelectField
        label="Edits are seen in proportion to"
        value={measure.by}
        onChange={(event) => change({ by: event.target.value as TextMeasure["by"] })}
      >
        <option value="character-errors">the true text’s characters: CER</option>
        <option value="word-errors">the true text’s words: WER</option>
        <option value="longer-text">the longer text’s characters: CVAT’s</option>
      </SelectField>
      <PointsField
        label="Nothing below a likeness of"
        value={measure.least}
        step={0.05}
        fault={faults[`${at}/least`]}
        onChange={(least) => change({ least }, at)}
      />
      <Check checked={measure.graded} onChange={(graded) => change({ graded })}>
        from there on it earns its likeness, not all
      </Check>
      <SelectField
        label="Characters are compared"
        value={normalisation.form}
        onChange={(event) => overlook({ form: event.target.value as typeof normalisation.form })}
      >
        <option value="as-written">as they are encoded</option>
        <option value="nfc">as they look: NFC</option>
        <option value="nfkc">also across widths and ligatures: NFKC</option>
      </SelectField>
      <SelectField
        label="Spaces"
        value={normalisation.spaces}
        onChange={(event) => overlook({ spaces: event.target.value as typeof normalisation.spaces })}
      >
        <option value="as-written">count as written</option>
        <option value="trimmed">around it do not count</option>
        <option value="collapsed">in a row count as one</option>
        <option value="none">do not count</option>
      </SelectField>
      <Check checked={normalisation.ignoresCase} onChange={(ignoresCase) => overlook({ ignoresCase })}>
        capitals do not matter
      </Check>
      <Check checked={normalisation.plainDigits} onChange={(plainDigits) => overlook({ plainDigits })}>
        digits of any script are alike
      </Check>
    </div>
  );
}
