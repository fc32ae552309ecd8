import { useEffect, useState } from "react";
import type { Value } from "../labels/label";
import type { Attribute } from "../labels/ontology";

/** A written answer. One stroke when the field is left or Enter is pressed, not one a letter; Esc takes back what was typed. */
export function Entry(props: {
  attribute: Attribute;
  value: Value | undefined;
  disabled: boolean;
  onAnswer: (value: Value | null) => void;
}) {
  const { attribute, value, onAnswer } = props;
  const kept =
    value === undefined ? "" : "text" in value ? value.text : "number" in value ? String(value.number) : "";
  const [typed, setTyped] = useState(kept);
  useEffect(() => setTyped(kept), [kept]);
  const wrong =
    attribute.kind === "number" && typed.trim() !== "" && !Number.isFinite(Number(typed.replace(",", ".")));
  const commit = () => {
    const text = typed.trim();
    if (text === kept || wrong) return;
    if (text === "") onAnswer(null);
    else onAnswer(attribute.kind === "number" ? { number: Number(text.replace(",", ".")) } : { text });
  };
  return (
    <>
      <input
        className="input"
        aria-label={attribute.name}
        aria-invalid={wrong || undefined}
        inputMode={attribute.kind === "number" ? "decimal" : "text"}
        value={typed}
        disabled={props.disabled}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === "Enter") commit();
          if (event.key === "Escape") setTyped(kept);
        }}
      />
      {wrong && <span className="field__error">This is not a number yet.</span>}
    </>
  );
}
