import { useState } from "react";
import { get, post } from "../../api";
import { count } from "../../figures";
import { Button, Check, Empty, Pill, TextField } from "../../kit";
import { useWrite } from "../../shell/useWrite";
import { type CalibrationSet, keyOf, type ProposedItem, pathOf, type Reviewer } from "./model";

/** Items worth deciding by several, put together once and used in any number of sessions. */
export function CalibrationSets(props: {
  project: string;
  sets: readonly CalibrationSet[];
  /** Whether one may put a set together. */
  authors: boolean;
  reviewers: readonly Reviewer[];
  onChange: (sets: readonly CalibrationSet[]) => void;
}) {
  const [writing, setWriting] = useState(false);
  return (
    <section className="section" aria-label="Calibration sets">
      <div className="section__head">
        <h2>Calibration sets</h2>
        <span className="grow" />
        {props.authors && (
          <Button onClick={() => setWriting(!writing)}>{writing ? "Drop" : "Put one together"}</Button>
        )}
      </div>
      {writing && (
        <NewSet
          project={props.project}
          reviewers={props.reviewers}
          onDone={(sets) => {
            props.onChange(sets);
            setWriting(false);
          }}
        />
      )}
      {props.sets.length === 0 && !writing && (
        <Empty title="None yet">Items on which readings differ: a session can ask all of them at once.</Empty>
      )}
      {props.sets.length > 0 && (
        <table className="table">
          <thead>
            <tr>
              <th>Set</th>
              <th className="num">Items</th>
              <th className="num">Submissions</th>
              <th>Put together by</th>
            </tr>
          </thead>
          <tbody>
            {props.sets.map(({ id, title, items, by }) => (
              <tr key={id}>
                <td>{title}</td>
                <td className="num">{items.length}</td>
                <td className="num">{new Set(items.map(({ task }) => task)).size}</td>
                <td>{by.name}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function NewSet({
  project,
  reviewers,
  onDone,
}: {
  project: string;
  reviewers: readonly Reviewer[];
  onDone: (sets: readonly CalibrationSet[]) => void;
}) {
  const [title, setTitle] = useState("");
  const [offered, setOffered] = useState<readonly ProposedItem[] | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { busy, run } = useWrite("No set was put together");
  // What the reviewers here decided before stands beside what has a known answer.
  const asked = new URLSearchParams({
    invited: reviewers.map(({ person }) => person.id).join(","),
    size: "100",
  });
  const offer = () =>
    run(async () =>
      setOffered(
        [...(await get<readonly ProposedItem[]>(pathOf(project, `session-draft?${asked}`)))].sort(inOrder),
      ),
    );
  const toggle = (key: string) => {
    const next = new Set(chosen);
    if (!next.delete(key)) next.add(key);
    setChosen(next);
  };
  const save = () =>
    run(async () => {
      const items = (offered ?? [])
        .filter((each) => chosen.has(keyOf(each)))
        .map(({ task, project: of, item }) => ({ task, project: of, item }));
      onDone(await post<readonly CalibrationSet[]>(pathOf(project, "calibration-sets"), { title, items }));
    });
  return (
    <form
      className="newset"
      aria-label="New calibration set"
      onSubmit={(event) => {
        event.preventDefault();
        void (offered ? save() : offer());
      }}
    >
      <TextField
        label="Title"
        need="required"
        required
        maxLength={200}
        value={title}
        onChange={(e) => setTitle(e.target.value)}
      />
      {offered?.length === 0 && <p className="faint">Nothing that was submitted can be asked yet.</p>}
      {offered && offered.length > 0 && (
        <fieldset className="newset__items">
          <legend className="label">Items</legend>
          {offered.map((each) => (
            <div key={keyOf(each)} className="newset__item">
              <Check checked={chosen.has(keyOf(each))} onChange={() => toggle(keyOf(each))}>
                {each.frameName} <span className="faint">{itemWords(each.item)}</span>
              </Check>
              {each.known && <Pill>known answer</Pill>}
              {each.repeated && <Pill>decided before</Pill>}
              <span className="grow" />
              {/* What is chosen so far stays here. */}
              <a href={`/watch/${encodeURIComponent(each.task)}`} target="_blank" rel="noreferrer">
                Look
              </a>
            </div>
          ))}
        </fieldset>
      )}
      <div className="newsession__foot">
        {offered && <span>{count(chosen.size, "item")} chosen.</span>}
        <Button type="submit" variant="primary" disabled={busy || (offered !== null && chosen.size === 0)}>
          {offered ? "Keep the set" : "Show what can be asked"}
        </Button>
      </div>
    </form>
  );
}

/** A label by its name, a value of the whole frame by its path. */
const itemWords = (item: string): string => item.replace(/^scene:scene$/u, "scene").replace(":", " ");

/** Those of one frame together. */
const inOrder = (a: ProposedItem, b: ProposedItem): number =>
  a.frameName.localeCompare(b.frameName) || a.item.localeCompare(b.item);
