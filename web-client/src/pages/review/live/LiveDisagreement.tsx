import { useState } from "react";
import type { Clause, DisagreementKind, FiledDisagreement } from "../../../api";
import { Button, SelectField, TextArea } from "../../../kit";
import type { LiveItem } from "./liveItems";

/** Why, by which clause, and what is correct instead: all of it is needed, for there is no truth that shows it. */
export function LiveDisagreement(props: {
  id: string;
  item: LiveItem;
  clauses: readonly Clause[];
  onFile: (disagreement: FiledDisagreement) => void;
  onDrop: () => void;
}) {
  const { id, item, clauses } = props;
  const [kind, setKind] = useState<DisagreementKind>(item.kinds[0] ?? "boundary");
  const [skill, setSkill] = useState(item.skills[0] ?? "");
  const [clause, setClause] = useState("");
  const [note, setNote] = useState("");
  const [reading, setReading] = useState("");
  const ready = note.trim() !== "" && reading.trim() !== "" && (clauses.length === 0 || clause !== "");
  return (
    <form
      className="form"
      aria-label={`Disagreement on ${item.title}`}
      onSubmit={(event) => {
        event.preventDefault();
        props.onFile({
          id,
          kind,
          skill,
          note: note.trim(),
          reading: reading.trim(),
          ...(clause !== "" && { clause }),
        });
      }}
    >
      <h2>{item.title}</h2>
      <SelectField
        label="Kind"
        value={kind}
        onChange={(event) => setKind(event.target.value as DisagreementKind)}
      >
        {item.kinds.map((each) => (
          <option key={each}>{each}</option>
        ))}
      </SelectField>
      <SelectField label="Skill" value={skill} onChange={(event) => setSkill(event.target.value)}>
        {item.skills.map((each) => (
          <option key={each}>{each}</option>
        ))}
      </SelectField>
      {clauses.length > 0 && (
        <SelectField
          label="Clause"
          need="required"
          value={clause}
          onChange={(event) => setClause(event.target.value)}
        >
          <option value="">Choose a clause</option>
          {clauses.map((each) => (
            <option key={each.id} value={each.id}>
              {each.id} {each.text}
            </option>
          ))}
        </SelectField>
      )}
      <TextArea
        label="Why it is wrong"
        need="required"
        value={note}
        rows={3}
        maxLength={4000}
        onChange={(event) => setNote(event.target.value)}
      />
      <TextArea
        label="What is correct"
        need="required"
        value={reading}
        rows={2}
        maxLength={4000}
        onChange={(event) => setReading(event.target.value)}
      />
      {kind === "boundary" && (
        <p className="faint">Draw the correct outline before you complete the review.</p>
      )}
      <div className="foot">
        <Button type="submit" variant="primary" disabled={!ready} className="grow">
          File disagreement
        </Button>
        <Button onClick={props.onDrop}>Drop</Button>
      </div>
    </form>
  );
}
