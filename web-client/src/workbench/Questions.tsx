import { type ReactNode, useRef } from "react";
import { arrowTarget, Icon, Seg } from "../kit";
import type { Value, Values } from "../labels/label";
import type { Attribute, Option } from "../labels/ontology";
import { chosenOptions } from "../labels/values";
import { Entry } from "./Entry";

export type QuestionsProps = {
  attributes: readonly Attribute[];
  values: Values;
  /** Path of the option that opens these, with its slash; empty at the top. */
  prefix: string;
  disabled: boolean;
  onAnswer: (path: string, value: Value | null) => void;
};

/** Attributes with their answers; what an option opens stands below it, joined by an elbow. */
export function Questions(props: QuestionsProps) {
  return props.attributes.map((attribute) => (
    <Question key={attribute.key} {...props} attribute={attribute} />
  ));
}

function Question({ attribute, ...props }: QuestionsProps & { attribute: Attribute }) {
  const path = props.prefix + attribute.key;
  const value = props.values[path];
  const open = attribute.required && value === undefined;
  return (
    <div className={open ? "field field--open" : "field"}>
      <div className="label">
        {attribute.name}
        {open && <span className="field__need">{needs[attribute.kind]}</span>}
      </div>
      {control(attribute, path, value, props)}
    </div>
  );
}

const needs = { radio: "choose one", checklist: "choose", text: "write", number: "enter a number" };

function control(
  attribute: Attribute,
  path: string,
  value: Value | undefined,
  props: QuestionsProps,
): ReactNode {
  switch (attribute.kind) {
    case "text":
    case "number":
      return (
        <Entry
          attribute={attribute}
          value={value}
          disabled={props.disabled}
          onAnswer={(next) => props.onAnswer(path, next)}
        />
      );
    case "checklist":
      return <Options {...props} role="checkbox" attribute={attribute} path={path} value={value} />;
    case "radio":
      if (!fitsInARow(attribute))
        return <Options {...props} role="radio" attribute={attribute} path={path} value={value} />;
      return (
        <Seg
          wide
          label={attribute.name}
          options={attribute.options}
          value={chosenOptions(value)[0] ?? null}
          disabled={props.disabled}
          onChoose={(choice) => props.onAnswer(path, { choice })}
          onClear={() => props.onAnswer(path, null)}
        />
      );
  }
}

/** Side by side while the words fit the panel and none of them opens more. */
function fitsInARow({ options }: Attribute): boolean {
  const letters = options.reduce((sum, { name }) => sum + name.length, 0);
  return options.length <= 4 && letters <= 30 && opensNothing({ options });
}

const opensNothing = ({ options }: Pick<Attribute, "options">) =>
  options.every(({ attributes }) => attributes.length === 0);

function Options(
  props: QuestionsProps & {
    role: "radio" | "checkbox";
    attribute: Attribute;
    path: string;
    value: Value | undefined;
  },
) {
  const { role, attribute, path, value, disabled, onAnswer } = props;
  const list = useRef<HTMLDivElement>(null);
  const chosen = chosenOptions(value);
  const first = attribute.options.findIndex(({ key }) => chosen.includes(key));
  const press = ({ key }: Option) => {
    if (role === "radio") return onAnswer(path, chosen.includes(key) ? null : { choice: key });
    const next = chosen.includes(key) ? chosen.filter((each) => each !== key) : [...chosen, key];
    onAnswer(path, next.length > 0 ? { choices: next } : null);
  };
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles take a name
    <div
      className={attribute.options.length > 3 && opensNothing(attribute) ? "opts opts--two" : "opts"}
      role={role === "radio" ? "radiogroup" : "group"}
      aria-label={attribute.name}
      ref={list}
    >
      {attribute.options.map((option, i) => {
        const checked = chosen.includes(option.key);
        return (
          <div key={option.key}>
            {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: radio and checkbox both take aria-checked */}
            <button
              type="button"
              className="opt"
              role={role}
              aria-checked={checked}
              disabled={disabled}
              tabIndex={role === "checkbox" || i === Math.max(0, first) ? 0 : -1}
              onClick={() => press(option)}
              onKeyDown={(event) => {
                const target = role === "radio" ? arrowTarget(event, i, attribute.options.length) : null;
                const next = target === null ? undefined : attribute.options[target];
                if (!next || target === null) return;
                event.preventDefault();
                onAnswer(path, { choice: next.key });
                list.current?.querySelectorAll<HTMLElement>(`:scope > div > [role="radio"]`)[target]?.focus();
              }}
            >
              {role === "radio" ? (
                <span className="radio" />
              ) : (
                <span className="box">{checked && <Icon name="check" />}</span>
              )}
              {option.name}
            </button>
            {checked && option.attributes.length > 0 && (
              <div className="nest">
                <Questions
                  attributes={option.attributes}
                  values={props.values}
                  prefix={`${path}/${option.key}/`}
                  disabled={disabled}
                  onAnswer={onAnswer}
                />
              </div>
            )}
          </div>
        );
      })}
    </div>
  );
}
