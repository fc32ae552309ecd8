import { useId } from "react";
import { Button, Icon } from "../../../kit";
import { type Fault, renamed } from "./draft";

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
