import { type ReactNode, useId } from "react";
import { Button, Check, Icon, Seg } from "../../../kit";
import type { Attribute, Option } from "../../../labels/ontology";
import {
  type Fault,
  keysOf,
  moved,
  newAttribute,
  newOption,
  ofKind,
  removed,
  renamed,
  replaced,
} from "./draft";

/** Where one edits: the JSON pointer for faults, and the path of keys that says what is published already. */
export type Place = {
  readonly at: string;
  readonly path: string;
  readonly faults: readonly Fault[];
  readonly published: ReadonlySet<string>;
  /** Id of the list of skills that are named already. */
  readonly skills: string;
};
export type Edit<T> = (next: T, of?: string) => void;

const kinds = [
  { key: "radio", name: "one of" },
  { key: "checklist", name: "any of" },
  { key: "text", name: "text" },
  { key: "number", name: "number" },
] as const;

/** Questions and, under each option, the questions that it opens: to any depth. */
export function AttributesEditor(props: {
  attributes: readonly Attribute[];
  onEdit: Edit<readonly Attribute[]>;
  place: Place;
  /** What a new question exercises until it is said. */
  skill: string;
  ask: string;
}) {
  const { attributes, onEdit, place } = props;
  return (
    <div className="qs">
      {attributes.map((attribute, i) => (
        <AttributeEditor
          // biome-ignore lint/suspicious/noArrayIndexKey: a question is its place; its key follows its name
          key={i}
          attribute={attribute}
          siblings={keysOf(attributes)}
          place={{ ...place, at: `${place.at}/${i}`, path: `${place.path}/${attribute.key}` }}
          onEdit={(next, of) => onEdit(replaced(attributes, i, next), of)}
          onMove={(by) => onEdit(moved(attributes, i, by))}
          onRemove={() => onEdit(removed(attributes, i))}
          first={i === 0}
          last={i === attributes.length - 1}
        />
      ))}
      <Button
        size="small"
        variant="quiet"
        icon="plus"
        onClick={() => onEdit([...attributes, newAttribute(attributes, props.skill)])}
      >
        {props.ask}
      </Button>
    </div>
  );
}

function AttributeEditor(props: {
  attribute: Attribute;
  siblings: readonly string[];
  place: Place;
  onEdit: Edit<Attribute>;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
  first: boolean;
  last: boolean;
}) {
  const { attribute, place, onEdit } = props;
  const chosen = attribute.kind === "radio" || attribute.kind === "checklist";
  return (
    <fieldset className="q">
      <div className="q__line">
        <Named
          label="Question"
          thing={attribute}
          siblings={props.siblings}
          place={place}
          onEdit={(next) => onEdit(next, `${place.at}/name`)}
        />
        <Seg
          label="Kind of answer"
          options={kinds}
          value={attribute.kind}
          onChoose={(kind) => onEdit(ofKind(attribute, kind))}
        />
        <SkillField
          label="Skill"
          value={attribute.skill}
          list={place.skills}
          fault={faultAt(place, "/skill")}
          onChange={(skill) => onEdit({ ...attribute, skill }, `${place.at}/skill`)}
        />
        <Check checked={attribute.required} onChange={(required) => onEdit({ ...attribute, required })}>
          required
        </Check>
        <span className="grow" />
        <Order what={attribute.name || "question"} {...props} />
      </div>
      <FaultLine fault={faultAt(place, "/options")} />
      {chosen && (
        <ul className="opts">
          {attribute.options.map((option, i) => (
            <OptionEditor
              // biome-ignore lint/suspicious/noArrayIndexKey: an option is its place; its key follows its name
              key={i}
              option={option}
              siblings={keysOf(attribute.options)}
              place={{ ...place, at: `${place.at}/options/${i}`, path: `${place.path}/${option.key}` }}
              skill={attribute.skill}
              onEdit={(next, of) =>
                onEdit({ ...attribute, options: replaced(attribute.options, i, next) }, of)
              }
              onMove={(by) => onEdit({ ...attribute, options: moved(attribute.options, i, by) })}
              onRemove={() => onEdit({ ...attribute, options: removed(attribute.options, i) })}
              first={i === 0}
              last={i === attribute.options.length - 1}
            />
          ))}
          <li>
            <Button
              size="small"
              variant="quiet"
              icon="plus"
              onClick={() =>
                onEdit({ ...attribute, options: [...attribute.options, newOption(attribute.options)] })
              }
            >
              Option
            </Button>
          </li>
        </ul>
      )}
    </fieldset>
  );
}

function OptionEditor(props: {
  option: Option;
  siblings: readonly string[];
  place: Place;
  skill: string;
  onEdit: Edit<Option>;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
  first: boolean;
  last: boolean;
}) {
  const { option, place, onEdit } = props;
  return (
    <li className="opt">
      <div className="q__line">
        <Named
          label="Option"
          thing={option}
          siblings={props.siblings}
          place={place}
          onEdit={(next) => onEdit(next, `${place.at}/name`)}
        />
        {option.attributes.length === 0 && (
          <Button
            size="small"
            variant="quiet"
            icon="plus"
            aria-label={`Question below ${option.name || "this option"}`}
            onClick={() => onEdit({ ...option, attributes: [newAttribute([], props.skill)] })}
          >
            Question below
          </Button>
        )}
        <span className="grow" />
        <Order what={option.name || "option"} {...props} />
      </div>
      {option.attributes.length > 0 && (
        <div className="opt__nest">
          <AttributesEditor
            attributes={option.attributes}
            onEdit={(attributes, of) => onEdit({ ...option, attributes }, of)}
            place={{ ...place, at: `${place.at}/attributes` }}
            skill={props.skill}
            ask={`Question below ${option.name || "this option"}`}
          />
        </div>
      )}
    </li>
  );
}

/** A name, and the key made from it: fixed once published, because labels name it. */
export function Named<T extends { readonly key: string; readonly name: string }>(props: {
  label: string;
  thing: T;
  siblings: readonly string[];
  place: Place;
  onEdit: (next: T) => void;
}) {
  const { thing, place } = props;
  const id = useId();
  const published = place.published.has(place.path);
  const fault = faultAt(place, "/name") ?? faultAt(place, "/key");
  return (
    <div className="named">
      <label className="vh" htmlFor={id}>
        {props.label}
      </label>
      <input
        id={id}
        className="input"
        placeholder={props.label}
        value={thing.name}
        aria-invalid={fault ? true : undefined}
        onChange={(event) => props.onEdit(renamed(thing, event.target.value, props.siblings, published))}
      />
      <span className="mono faint" title={published ? "Published: labels name it, so it stays." : "Its key"}>
        {published && <Icon name="lock" small />}
        {thing.key}
      </span>
      <FaultLine fault={fault} />
    </div>
  );
}

export function SkillField(props: {
  label: string;
  value: string;
  list: string;
  fault: string | undefined;
  onChange: (skill: string) => void;
  children?: ReactNode;
}) {
  const id = useId();
  return (
    <div className="skillfield">
      <label className="faint" htmlFor={id}>
        {props.label}
      </label>
      <input
        id={id}
        className="input"
        list={props.list}
        value={props.value}
        placeholder="bloom-boundary"
        spellCheck={false}
        aria-invalid={props.fault ? true : undefined}
        title={props.fault}
        onChange={(event) => props.onChange(event.target.value)}
      />
    </div>
  );
}

export function Order(props: {
  what: string;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
  first: boolean;
  last: boolean;
}) {
  return (
    <span className="order">
      <Button
        variant="quiet"
        size="small"
        icon="up"
        aria-label={`Move ${props.what} up`}
        disabled={props.first}
        onClick={() => props.onMove(-1)}
      />
      <Button
        variant="quiet"
        size="small"
        icon="down"
        aria-label={`Move ${props.what} down`}
        disabled={props.last}
        onClick={() => props.onMove(1)}
      />
      <Button
        variant="quiet"
        size="small"
        icon="trash"
        aria-label={`Take ${props.what} out`}
        onClick={props.onRemove}
      />
    </span>
  );
}

export const faultAt = ({ faults, at }: Place, field: string): string | undefined =>
  faults.find((fault) => fault.at === at + field)?.detail;

export function FaultLine({ fault }: { fault: string | undefined }) {
  if (!fault) return null;
  return (
    <span className="field__error" role="alert">
      <Icon name="warning" small />
      {fault}
    </span>
  );
}
