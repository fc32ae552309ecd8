import { useEffect, useMemo, useRef, useState } from "react";
import { problemOf, put } from "../../api";
import { count } from "../../figures";
import { Avatar, Button, Check, toast } from "../../kit";
import { usePeople } from "../../people";

/** Chooses people who begin with a spec. Who has begun already is not asked again. */
export function EnrolDialog(props: {
  spec: string;
  title: string;
  enrolled: ReadonlySet<string>;
  onClose: () => void;
}) {
  const { spec, title, enrolled, onClose } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const people = usePeople();
  const others = useMemo(
    () =>
      people.filter(({ id, roles }) => !enrolled.has(id) && roles.some(({ role }) => role === "annotator")),
    [people, enrolled],
  );
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [busy, setBusy] = useState(false);
  useEffect(() => dialog.current?.showModal(), []);
  const enrol = async () => {
    setBusy(true);
    try {
      for (const person of chosen) {
        await put(`/specs/${encodeURIComponent(spec)}/people/${encodeURIComponent(person)}`);
      }
      toast({ fact: `${count(chosen.size, "person", "people")} enrolled.` });
      dialog.current?.close();
    } catch (error) {
      const problem = problemOf(error);
      toast({
        tone: "warn",
        fact: "Not everybody was enrolled:",
        advice: `${problem.detail} ${problem.remedy}`,
      });
      setBusy(false);
    }
  };
  return (
    <dialog className="enrol" ref={dialog} onClose={onClose} aria-labelledby="enrol-title">
      <header>
        <h2 id="enrol-title">Enrol in {title}</h2>
        <p className="dim">They read the spec and take its test; then the graded set comes by itself.</p>
      </header>
      <ul>
        {others.map((person) => (
          <li key={person.id}>
            <Check
              checked={chosen.has(person.id)}
              onChange={(on) => setChosen((now) => toggled(now, person.id, on))}
            >
              <Avatar name={person.name} />
              <span className="clip">{person.name}</span>
            </Check>
          </li>
        ))}
        {others.length === 0 && <li className="dim">Every annotator has begun with it.</li>}
      </ul>
      <footer>
        <Button variant="quiet" onClick={() => setChosen(new Set(others.map(({ id }) => id)))}>
          Everybody
        </Button>
        <span className="grow" />
        <Button variant="quiet" keys={["Esc"]} onClick={() => dialog.current?.close()}>
          Not now
        </Button>
        <Button variant="primary" disabled={busy || chosen.size === 0} onClick={enrol}>
          Enrol {chosen.size > 0 ? count(chosen.size, "person", "people") : ""}
        </Button>
      </footer>
    </dialog>
  );
}

function toggled(set: ReadonlySet<string>, id: string, on: boolean): ReadonlySet<string> {
  const next = new Set(set);
  if (on) next.add(id);
  else next.delete(id);
  return next;
}
