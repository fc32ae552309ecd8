import { useMemo, useState } from "react";
import { Button, TextArea } from "../../../kit";
import { emptyDraft, type SpecDraft } from "./draft";

/** The draft as the interface takes it, to be copied out or pasted in. */
export function SpecJson({ draft, onEdit }: { draft: SpecDraft; onEdit: (next: SpecDraft) => void }) {
  const [text, setText] = useState(() => JSON.stringify(draft, null, 2));
  const read = useMemo(() => readDraft(text), [text]);
  return (
    <div className="onto__json">
      <TextArea
        label="The whole spec"
        className="textarea mono"
        spellCheck={false}
        value={text}
        error={read ? undefined : "This is not the JSON of a spec."}
        help="What you change or paste here is taken over with the button."
        onChange={(event) => setText(event.target.value)}
      />
      <Button disabled={!read} onClick={() => read && onEdit(read)}>
        Take over
      </Button>
    </div>
  );
}

/** Lists may be left out where they are empty, as the interface allows. */
function readDraft(text: string): SpecDraft | null {
  try {
    const given = JSON.parse(text) as Partial<SpecDraft>;
    if (typeof given.title !== "string" || !Array.isArray(given.clauses)) return null;
    return {
      title: given.title,
      skills: (given.skills ?? []).map((skill) => ({ ...skill, requires: skill.requires ?? [] })),
      clauses: given.clauses.map((clause) => ({
        ...clause,
        skills: clause.skills ?? [],
        edgeCases: clause.edgeCases ?? [],
      })),
      questions: (given.questions ?? []).map((question) => ({
        ...question,
        options: question.options.map((option) => ({ ...option, right: option.right ?? false })),
        explanation: question.explanation ?? "",
      })),
      test: given.test ?? emptyDraft.test,
    };
  } catch {
    return null;
  }
}
