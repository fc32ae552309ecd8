import "../../reviewing/review.css";
import { useEffect, useMemo, useRef, useState } from "react";
import { newId } from "../../api";
import { Button, type KeyGroup, KeySheet } from "../../kit";
import { bringIntoSight } from "../../reviewing/bringIntoSight";
import { DisagreementForm } from "../../reviewing/DisagreementForm";
import {
  filedFrom,
  notFiledBecause,
  noWork,
  phrasingOf,
  type Step,
  titleOf,
  workAfter,
} from "../../reviewing/drafts";
import { kindKeys } from "../../reviewing/item";
import { TopBar, useKeys } from "../../shell";
import { useWrite } from "../../shell/useWrite";
import { emptyScene, Sight, Stage, usePhoto } from "../../stage";
import { blindItem, blindLabels } from "./blindItem";
import type { SessionItem } from "./model";
import { Values } from "./Values";

const keys: readonly KeyGroup[] = [
  {
    name: "Deciding",
    keys: [
      { keys: ["A"], does: "Agree; Enter makes it final" },
      { keys: ["D"], does: "Disagree: say what is wrong" },
      { keys: ["1"], does: "to 7: what kind it is" },
      { keys: ["/"], does: "Find a clause" },
      { keys: ["Ctrl", "Enter"], does: "Decide; it is final" },
      { keys: ["Esc"], does: "Think again" },
      { keys: ["F"], does: "Fit the frame" },
    ],
  },
];

/**
 * One item, blind: not whose it is, not what the truth is, not what anybody said before. A decision is final, so it takes two keys: one
 * that says it and one that means it.
 */
export function Deciding(props: {
  crumbs: readonly { name: string; to?: string }[];
  asked: SessionItem;
  decided: number;
  onDecide: (verdict: unknown) => Promise<void>;
}) {
  const { asked } = props;
  const item = useMemo(() => blindItem(asked), [asked]);
  const [sight] = useState(() => new Sight(asked.frame));
  const [work, setWork] = useState(noWork);
  const [agreeing, setAgreeing] = useState(false);
  const [sheet, setSheet] = useState(false);
  const noteField = useRef<HTMLTextAreaElement>(null);
  const clauseField = useRef<HTMLInputElement>(null);
  const { photo } = usePhoto(`/api/frames/${encodeURIComponent(asked.frame.id)}/image`);
  const { busy, run: write } = useWrite("Not decided");
  const scene = useMemo(
    () => ({ ...emptyScene, labels: blindLabels(asked, item), selected: item.label?.id ?? null }),
    [asked, item],
  );
  const phrasings = useMemo(
    () => asked.phrasings.slice(0, 9).map((text) => phrasingOf(text, asked.clauses)),
    [asked],
  );
  const draft = work.drafts[item.key];
  const run = (step: Step) => setWork((now) => workAfter(now, [item], step));
  useEffect(() => {
    const settled = setTimeout(() => bringIntoSight(sight, item), 0);
    return () => clearTimeout(settled);
  }, [sight, item]);

  const agree = () => {
    run({ drop: item.key });
    setAgreeing(true);
  };
  const disagree = () => {
    setAgreeing(false);
    run({ write: { id: newId("d") } });
    setTimeout(() => noteField.current?.focus(), 0);
  };
  const drop = () => {
    setAgreeing(false);
    run({ drop: item.key });
  };
  const decide = () => {
    if (busy) return;
    if (agreeing) void write(() => props.onDecide({ agree: {} }));
    else if (draft && !notFiledBecause(draft)) {
      void write(() => props.onDecide({ disagree: filedFrom(draft) }));
    }
  };
  useKeys({
    A: agree,
    D: disagree,
    Enter: () => agreeing && decide(),
    "Ctrl+Enter": decide,
    Escape: drop,
    F: () => sight.fit(),
    "/": () => clauseField.current?.focus(),
    "?": () => setSheet(true),
    ...Object.fromEntries(
      Object.entries(kindKeys).map(([kind, digit]) => [
        digit,
        () => draft && run({ kind: kind as keyof typeof kindKeys }),
      ]),
    ),
  });
  return (
    <div className="sided review">
      <TopBar crumbs={props.crumbs}>
        <span className="faint">
          {props.decided} of {asked.of} decided
        </span>
      </TopBar>
      <main className="review__work review__work--flat">
        <h1 className="vh">
          Item {asked.number} of {asked.of}
        </h1>
        <Stage sight={sight} photo={photo} scene={scene} label={`${asked.frame.name} as it was submitted`} />
      </main>
      <aside className="sided__side review__side panel" aria-label={`Item ${asked.number}`}>
        <section className="section">
          <div className="section__head">
            <h2>{titleOf(item)}</h2>
            <span className="faint">{asked.frame.name}</span>
          </div>
          <Values asked={asked} item={item} />
        </section>
        <section className="section session__verdict">
          <Button
            variant={agreeing ? "agree" : "plain"}
            size="large"
            keys={["A"]}
            aria-pressed={agreeing}
            onClick={agree}
          >
            Agree
          </Button>
          <Button
            variant={draft ? "disagree" : "plain"}
            size="large"
            keys={["D"]}
            aria-pressed={draft !== undefined}
            onClick={disagree}
          >
            Disagree
          </Button>
        </section>
        {agreeing && (
          <section className="section session__mean">
            <p>You agree with {titleOf(item)}. A decision in a session is final.</p>
            <Button variant="primary" size="large" keys={["Enter"]} disabled={busy} onClick={decide}>
              Decide
            </Button>
          </section>
        )}
        {draft && (
          <DisagreementForm
            key={draft.id}
            item={item}
            draft={draft}
            clauses={asked.clauses}
            phrasings={phrasings}
            noteField={noteField}
            clauseField={clauseField}
            run={run}
            onFile={decide}
            onDrop={drop}
          />
        )}
        {!draft && !agreeing && (
          <p className="section faint">
            Decide by what you see and by the spec. What you or others said about it before is hidden until
            the session is closed.
          </p>
        )}
      </aside>
      {sheet && <KeySheet groups={keys} onClose={() => setSheet(false)} />}
    </div>
  );
}
