import { useState } from "react";
import { type Clause, type Project, put } from "../../../api";
import { Button, TextArea, TextField, toast } from "../../../kit";
import { useKeys } from "../../../shell";
import { saidOf, useWrite } from "../../../shell/useWrite";

type Text = {
  readonly instructions: string;
  readonly clauses: readonly Clause[];
  readonly phrasings: readonly string[];
};

/** What annotators read, the clauses that can be cited, and the sentences that reviewers often need. */
export function InstructionsEditor({
  project,
  onChange,
}: {
  project: Project;
  onChange: (next: Project) => void;
}) {
  const kept: Text = {
    instructions: project.instructions ?? "",
    clauses: project.clauses ?? [],
    phrasings: project.phrasings ?? [],
  };
  const [text, setText] = useState(kept);
  const { busy, problem, run } = useWrite("The instructions were not saved");
  const changed = JSON.stringify(cleaned(text)) !== JSON.stringify(kept);
  const save = () =>
    run(async () => {
      const next = cleaned(text);
      onChange(await put<Project>(`/projects/${encodeURIComponent(project.id)}/instructions`, next));
      setText(next);
      toast({ fact: "Instructions saved." });
    });
  useKeys({ "Ctrl+Enter": () => changed && void save() });
  const setClause = (i: number, clause: Clause) =>
    setText({ ...text, clauses: text.clauses.map((each, at) => (at === i ? clause : each)) });
  return (
    <form
      className="mform mform--wide"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextArea
        label="Instructions"
        rows={6}
        value={text.instructions}
        error={saidOf(problem, "/instructions")}
        onChange={(event) => setText({ ...text, instructions: event.target.value })}
      />
      <fieldset className="lines">
        <legend>Clauses</legend>
        {text.clauses.map((clause, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
          <div className="lines__row" key={i}>
            <TextField
              label={<span className="vh">Number of clause {i + 1}</span>}
              className="input mono"
              placeholder="4.2.1"
              value={clause.id}
              error={saidOf(problem, `/clauses/${i}/id`)}
              onChange={(event) => setClause(i, { ...clause, id: event.target.value })}
            />
            <TextField
              label={<span className="vh">Text of clause {i + 1}</span>}
              placeholder="Outline follows the outermost visible edge, tips included"
              value={clause.text}
              error={saidOf(problem, `/clauses/${i}/text`)}
              onChange={(event) => setClause(i, { ...clause, text: event.target.value })}
            />
            <Button
              variant="quiet"
              icon="trash"
              aria-label={`Take clause ${clause.id || i + 1} out`}
              onClick={() => setText({ ...text, clauses: text.clauses.filter((_, at) => at !== i) })}
            />
          </div>
        ))}
        <Button
          size="small"
          variant="quiet"
          icon="plus"
          onClick={() => setText({ ...text, clauses: [...text.clauses, { id: "", text: "" }] })}
        >
          Clause
        </Button>
      </fieldset>
      <TextArea
        label="Phrasings for reviewers, one a line"
        rows={4}
        value={text.phrasings.join("\n")}
        help="The first nine have the keys Alt 1 to Alt 9 in a review."
        onChange={(event) => setText({ ...text, phrasings: event.target.value.split("\n") })}
      />
      <div className="mform__acts">
        <Button type="submit" variant="primary" disabled={!changed || busy} keys={["Ctrl", "Enter"]}>
          Save
        </Button>
      </div>
    </form>
  );
}

const cleaned = ({ instructions, clauses, phrasings }: Text): Text => ({
  instructions,
  clauses: clauses
    .map(({ id, text }) => ({ id: id.trim(), text: text.trim() }))
    .filter(({ id, text }) => id !== "" || text !== ""),
  phrasings: phrasings.map((each) => each.trim()).filter(Boolean),
});
