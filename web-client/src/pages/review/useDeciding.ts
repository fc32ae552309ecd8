import type { RefObject } from "react";
import { flushSync } from "react-dom";
import { newId, type ReviewDocument } from "../../api";
import { toast } from "../../kit";
import {
  type Asked,
  type Draft,
  filedFrom,
  notFiledBecause,
  type Step,
  titleOf,
} from "../../reviewing/drafts";
import type { Item } from "../../reviewing/item";
import { completed } from "./sitting";
import type { Reviewing } from "./useReview";

export type Deciding = {
  readonly agree: (what: Item) => void;
  /** Begins to write why; nothing is filed yet. */
  readonly disagree: (what: Item) => void;
  readonly clear: (what: Item) => void;
  readonly file: () => Promise<void>;
  /** Throws away what is being written. */
  readonly drop: () => void;
  readonly complete: () => Promise<void>;
};

/** What one can do with the items of a review: each step is said, and can be taken back where that makes sense. */
export function useDeciding(props: {
  readonly review: ReviewDocument;
  readonly reviewing: Reviewing;
  readonly items: readonly Item[];
  readonly item: Item | undefined;
  readonly draft: Draft | undefined;
  readonly missing: readonly string[];
  readonly asked?: Asked;
  readonly frozen: boolean;
  readonly noteField: RefObject<HTMLTextAreaElement | null>;
  readonly run: (step: Step) => void;
  readonly goNext: () => void;
}): Deciding {
  const { review, reviewing, items, item, draft, missing, frozen, noteField, run, goNext } = props;
  const { task } = review;
  const agree = (what: Item) => {
    if (frozen) return;
    void reviewing.decide(what.key, { agree: {} });
    run({ drop: what.key });
    run({ select: what.key });
    run({ next: true });
  };
  const disagree = (what: Item) => {
    if (frozen) return;
    // At once: what is typed next belongs into the note, not to the keys of the page.
    flushSync(() => {
      run({ select: what.key });
      run({ write: { id: newId("d") } });
    });
    noteField.current?.focus();
  };
  const clear = (what: Item) => {
    if (frozen || what.decision === null) return;
    const { decision, disagreements } = what;
    void reviewing.decide(what.key, { clear: {} });
    const again = () => {
      if (decision === "agree") void reviewing.decide(what.key, { agree: {} });
      for (const each of disagreements) {
        const { clause, ...filed } = each;
        void reviewing.decide(what.key, {
          disagree: { ...filed, id: newId("d"), ...(clause && { clause }) },
        });
      }
    };
    toast({ fact: `The decision on ${titleOf(what)} is taken back.`, action: { name: "Undo", run: again } });
  };
  const file = async () => {
    if (!item || !draft || frozen) return;
    const why = notFiledBecause(draft, props.asked);
    if (why) {
      toast({ tone: "warn", ...why });
      noteField.current?.focus();
      return;
    }
    const filed = await reviewing.decide(item.key, { disagree: filedFrom(draft) });
    if (!filed) return;
    run({ drop: item.key });
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    run({ next: true });
  };
  const drop = () => {
    if (!item || !draft) return;
    run({ drop: item.key });
    if (draft.note.trim() === "") return;
    toast({
      fact: `What was written on ${titleOf(item)} is dropped.`,
      action: { name: "Undo", run: () => run({ take: { item: item.key, draft } }) },
    });
  };
  const complete = async () => {
    if (frozen) {
      goNext();
      return;
    }
    if (missing.length > 0) {
      toast({ tone: "warn", fact: "Not complete:", advice: `${missing.join("; ")}.` });
      return;
    }
    const finished = await reviewing.complete();
    if (!finished) return;
    completed(task.project, {
      task: task.id,
      agreed: items.every(({ decision }) => decision === "agree"),
    });
    toast({ fact: `Review of ${task.frame.name} filed.` });
    goNext();
  };
  return { agree, disagree, clear, file, drop, complete };
}
