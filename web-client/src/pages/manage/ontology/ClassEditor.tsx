import { type CSSProperties, useRef } from "react";
import { arrowTarget, Seg } from "../../../kit";
import type { ObjectClass } from "../../../labels/ontology";
import { AttributesEditor } from "./AttributesEditor";
import { colourSlots, ofShape, shapeNames } from "./draft";
import { type Edit, FaultLine, faultAt, Named, type Place, SkillField } from "./fields";
import { SkeletonEditor } from "./SkeletonEditor";

const shapes = (Object.keys(shapeNames) as ObjectClass["shape"][]).map((key) => ({
  key,
  name: shapeNames[key],
}));

/** What of an object is drawn. */
const placing = {
  polygon: "Outline",
  mask: "Outline",
  box: "Outline",
  "rotated-box": "Outline",
  polyline: "Course",
  keypoints: "Placing the points",
} as const;

/** A class: how it is drawn, in which colour, which skills it exercises, what is asked about it. */
export function ClassEditor(props: {
  objectClass: ObjectClass;
  siblings: readonly string[];
  place: Place;
  taken: ReadonlyMap<number, string>;
  onEdit: Edit<ObjectClass>;
}) {
  const { objectClass, place, onEdit } = props;
  return (
    <div className="classed">
      <div className="classed__head">
        <Named
          label="Name of the class"
          thing={objectClass}
          siblings={props.siblings}
          place={place}
          onEdit={(next) => onEdit(next, `${place.at}/name`)}
        />
        <Seg
          label="Shape"
          options={shapes}
          value={objectClass.shape}
          onChoose={(shape) => onEdit(ofShape(objectClass, shape))}
        />
        <Colours
          value={objectClass.colour}
          taken={props.taken}
          onChoose={(colour) => onEdit({ ...objectClass, colour })}
        />
      </div>
      <div className="classed__skills">
        <SkillField
          label={`${placing[objectClass.shape]} exercises`}
          value={objectClass.skill}
          list={place.skills}
          fault={faultAt(place, "/skill")}
          onChange={(skill) => onEdit({ ...objectClass, skill }, `${place.at}/skill`)}
        />
        <SkillField
          label="Telling it apart exercises"
          value={objectClass.classSkill ?? ""}
          list={place.skills}
          fault={undefined}
          onChange={(classSkill) => onEdit({ ...objectClass, classSkill }, `${place.at}/classSkill`)}
        />
        <FaultLine fault={faultAt(place, "/skill")} />
      </div>
      {objectClass.skeleton && (
        <>
          <h2>Points of each {objectClass.name || "object"}</h2>
          <SkeletonEditor
            skeleton={objectClass.skeleton}
            place={{ ...place, at: `${place.at}/skeleton` }}
            onEdit={(skeleton, of) => onEdit({ ...objectClass, skeleton }, of)}
          />
        </>
      )}
      <h2>Asked about each {objectClass.name || "object"}</h2>
      <AttributesEditor
        attributes={objectClass.attributes}
        onEdit={(attributes, of) => onEdit({ ...objectClass, attributes }, of)}
        place={{ ...place, at: `${place.at}/attributes` }}
        skill={objectClass.skill}
        ask="Question"
      />
    </div>
  );
}

function Colours(props: {
  value: number;
  taken: ReadonlyMap<number, string>;
  onChoose: (slot: number) => void;
}) {
  const group = useRef<HTMLDivElement>(null);
  const slots = Array.from({ length: colourSlots }, (_, i) => i + 1);
  return (
    <div className="colours" role="radiogroup" aria-label="Colour" ref={group}>
      {slots.map((slot, i) => {
        const other = props.taken.get(slot);
        return (
          // biome-ignore lint/a11y/useSemanticElements: a radio that shows its colour
          <button
            key={slot}
            type="button"
            role="radio"
            aria-checked={slot === props.value}
            aria-label={other ? `Colour ${slot}, also ${other}` : `Colour ${slot}`}
            title={other ? `also ${other}` : `colour ${slot}`}
            tabIndex={slot === props.value ? 0 : -1}
            style={{ "--c": `var(--c${slot})` } as CSSProperties}
            onClick={() => props.onChoose(slot)}
            onKeyDown={(event) => {
              const to = arrowTarget(event, i, slots.length);
              if (to === null) return;
              event.preventDefault();
              props.onChoose(to + 1);
              (group.current?.children[to] as HTMLElement | undefined)?.focus();
            }}
          >
            {other && slot !== props.value ? "·" : ""}
          </button>
        );
      })}
    </div>
  );
}
