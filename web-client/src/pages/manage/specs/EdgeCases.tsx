import { useRef } from "react";
import { type EdgeCase, type SpecPicture, upload } from "../../../api";
import { Button, TextArea, TextField } from "../../../kit";
import { useWrite } from "../../../shell/useWrite";
import { Picture } from "../../../spec";
import { Order } from "../ontology/fields";
import { moved, removed, replaced } from "../ontology/lists";
import { type Fault, newEdgeCase } from "./draft";

/** Cases that the clause does not settle by its words alone, each with a picture if one helps. */
export function EdgeCases(props: {
  cases: readonly EdgeCase[];
  at: string;
  faults: readonly Fault[];
  onEdit: (cases: readonly EdgeCase[], of?: string) => void;
}) {
  const { cases, at, onEdit } = props;
  return (
    <section className="specedit__edges">
      <h2>Edge cases</h2>
      {cases.map((edge, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an edge case is its place
        <div className="specedit__edge" key={i}>
          <div className="specedit__line">
            <TextField
              label="Title"
              value={edge.title}
              maxLength={200}
              error={props.faults.find((fault) => fault.at === `${at}/${i}/title`)?.detail}
              onChange={(event) =>
                onEdit(replaced(cases, i, { ...edge, title: event.target.value }), `${at}/${i}/title`)
              }
            />
            <Order
              what={edge.title || "edge case"}
              first={i === 0}
              last={i === cases.length - 1}
              onMove={(by) => onEdit(moved(cases, i, by))}
              onRemove={() => onEdit(removed(cases, i))}
            />
          </div>
          <TextArea
            label="How it is to be read"
            value={edge.text}
            error={props.faults.find((fault) => fault.at === `${at}/${i}/text`)?.detail}
            onChange={(event) =>
              onEdit(replaced(cases, i, { ...edge, text: event.target.value }), `${at}/${i}/text`)
            }
          />
          <PictureField
            picture={edge.picture}
            fault={props.faults.find((fault) => fault.at.startsWith(`${at}/${i}/picture`))?.detail}
            onChange={(picture) => {
              const { picture: _, ...rest } = edge;
              onEdit(replaced(cases, i, picture ? { ...rest, picture } : rest), `${at}/${i}/picture`);
            }}
          />
        </div>
      ))}
      <Button size="small" variant="quiet" icon="plus" onClick={() => onEdit([...cases, newEdgeCase])}>
        Edge case
      </Button>
    </section>
  );
}

/** A picture, uploaded here, and what is to be seen on it for those who do not see it. */
export function PictureField(props: {
  picture: SpecPicture | undefined;
  fault: string | undefined;
  onChange: (picture: SpecPicture | undefined) => void;
}) {
  const { picture, onChange } = props;
  const file = useRef<HTMLInputElement>(null);
  const { busy, run } = useWrite("The picture was not taken in");
  const take = (chosen: File | undefined) =>
    chosen &&
    void run(async () => {
      const { value } = await upload<SpecPicture>("/spec-pictures", chosen);
      onChange({ ...value, alt: picture?.alt ?? "" });
    });
  return (
    <div className="specedit__picture">
      {picture && <Picture of={picture} />}
      <div>
        {picture && (
          <TextField
            label="What is to be seen on it"
            value={picture.alt}
            maxLength={200}
            error={props.fault}
            onChange={(event) => onChange({ ...picture, alt: event.target.value })}
          />
        )}
        <span className="specedit__acts">
          <Button size="small" icon="upload" disabled={busy} onClick={() => file.current?.click()}>
            {picture ? "Another picture" : "Picture"}
          </Button>
          {picture && (
            <Button size="small" variant="quiet" icon="trash" onClick={() => onChange(undefined)}>
              Take it out
            </Button>
          )}
        </span>
      </div>
      <input
        ref={file}
        type="file"
        accept="image/jpeg,image/png,image/webp"
        hidden
        onChange={(event) => {
          take(event.target.files?.[0]);
          event.target.value = "";
        }}
      />
    </div>
  );
}
