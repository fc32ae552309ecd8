import { useMemo } from "react";
import { points } from "../../../figures";
import { type PointsByKey, pointsFor, type Scored } from "./scoring";
import { PointsField } from "./scoringFields";

/** Points for each answer that the ontology asks for, and what they come to together. */
export function PointsByKeyFields(props: {
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
