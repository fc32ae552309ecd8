import { Button, Check, Seg } from "../../../kit";
import type { Attribute, Option } from "../../../labels/ontology";
import { keysOf, newAttribute, newOption, ofKind } from "./draft";
import { type Edit, FaultLine, faultAt, Named, Order, type Place, SkillField } from "./fields";
import { moved, removed, replaced } from "./lists";

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
