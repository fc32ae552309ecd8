import type { Value, Values } from "./label";
import type { Attribute } from "./ontology";

/** The options that an answer chooses; none for text, numbers and no answer. */
export function chosenOptions(value: Value | undefined): readonly string[] {
  if (value === undefined) return [];
  if ("choice" in value) return [value.choice];
  return "choices" in value ? value.choices : [];
}

/** The values with one answer given, or taken back with null. Answers below an option that is no longer chosen go with it. */
export function withValue(values: Values, path: string, value: Value | null): Values {
  const options = chosenOptions(value ?? undefined);
  const kept = Object.entries(values).filter(([other]) => {
    if (other === path) return false;
    if (!other.startsWith(`${path}/`)) return true;
    return options.includes(other.slice(path.length + 1).split("/")[0] as string);
  });
  if (value !== null) kept.push([path, ordered(value)]);
  return Object.fromEntries(kept);
}

/** Choices are a set: sorted, each once, as the server keeps them. */
function ordered(value: Value): Value {
  return "choices" in value ? { choices: [...new Set(value.choices)].sort() } : value;
}

/** An attribute that is asked, and where: nested ones only while the option above them is chosen. */
export type Asked = { readonly attribute: Attribute; readonly path: string };

/** All attributes that apply to these values, outermost first, each nested one after the attribute that opens it. */
export function askedOf(attributes: readonly Attribute[], values: Values, prefix = ""): readonly Asked[] {
  return attributes.flatMap((attribute) => {
    const path = prefix + attribute.key;
    const chosen = chosenOptions(values[path]);
    const nested = attribute.options.filter((option) => chosen.includes(option.key));
    return [
      { attribute, path },
      ...nested.flatMap((option) => askedOf(option.attributes, values, `${path}/${option.key}/`)),
    ];
  });
}

/** What is asked, required and not answered yet. */
export const missingOf = (attributes: readonly Attribute[], values: Values): readonly Asked[] =>
  askedOf(attributes, values).filter(
    ({ attribute, path }) => attribute.required && values[path] === undefined,
  );

/** An answer in words: option names, the text, the number. */
export function inWords(attribute: Attribute, value: Value): string {
  if ("text" in value) return value.text;
  if ("number" in value) return String(value.number);
  const nameOf = (key: string) => attribute.options.find((option) => option.key === key)?.name ?? key;
  return chosenOptions(value).map(nameOf).join(", ");
}

/** The answers to an object's radio questions in a line: "dandelion · seed head". */
export function summaryOf(attributes: readonly Attribute[], values: Values): string {
  const answered = askedOf(attributes, values).flatMap(({ attribute, path }) => {
    const value = values[path];
    return value && attribute.kind === "radio" ? [inWords(attribute, value)] : [];
  });
  return answered.join(" · ");
}
