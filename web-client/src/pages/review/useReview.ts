import { useCallback, useEffect, useRef, useState } from "react";
import {
  call,
  get,
  type ItemKey,
  type Problem,
  post,
  problemOf,
  type ReviewDocument,
  type ReviewItem,
  type Verdict,
} from "../../api";
import { toast } from "../../kit";

export type Reviewing = {
  readonly review: ReviewDocument | null;
  readonly problem: Problem | null;
  readonly busy: boolean;
  readonly reload: () => void;
  /** Decides at once here and in order on the server; what is refused is taken back and said. */
  readonly decide: (item: ItemKey, verdict: Verdict) => Promise<boolean>;
  readonly complete: () => Promise<ReviewDocument | null>;
};

/** One submission's review. Opening the page of one that waits claims it, so that nobody else begins it. */
export function useReview(task: string, claims: boolean): Reviewing {
  const at = `/tasks/${encodeURIComponent(task)}/review`;
  const [review, setReview] = useState<ReviewDocument | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [waiting, setWaiting] = useState<readonly { item: ItemKey; verdict: Verdict }[]>([]);
  const [turn, setTurn] = useState(0);
  const line = useRef<Promise<unknown>>(Promise.resolve());

  // biome-ignore lint/correctness/useExhaustiveDependencies: a turn asks again
  useEffect(() => {
    const abort = new AbortController();
    open(at, claims, abort.signal).then(
      (document) => {
        if (abort.signal.aborted) return;
        setProblem(null);
        setReview(document);
      },
      (error: unknown) => {
        if (!abort.signal.aborted) setProblem(problemOf(error));
      },
    );
    return () => abort.abort();
  }, [at, claims, turn]);

  const decide = useCallback(
    (item: ItemKey, verdict: Verdict): Promise<boolean> => {
      const mine = { item, verdict };
      setWaiting((now) => [...now, mine]);
      const done = line.current.then(async () => {
        try {
          setReview(
            await call<ReviewDocument>("PUT", `${at}/items/${encodeURIComponent(item)}`, { body: verdict }),
          );
          return true;
        } catch (error) {
          const refused = problemOf(error);
          toast({
            tone: "warn",
            fact: `Not filed: ${refused.title}.`,
            advice: `${refused.detail} ${refused.remedy}`.trim(),
          });
          return false;
        } finally {
          setWaiting((now) => now.filter((each) => each !== mine));
        }
      });
      line.current = done;
      return done;
    },
    [at],
  );

  const complete = useCallback(async () => {
    await line.current;
    try {
      const done = await post<ReviewDocument>(`${at}/completion`);
      setReview(done);
      return done;
    } catch (error) {
      const refused = problemOf(error);
      toast({
        tone: "warn",
        fact: `${refused.title}.`,
        advice: `${refused.detail} ${refused.remedy}`.trim(),
      });
      setTurn((now) => now + 1);
      return null;
    }
  }, [at]);

  return {
    review: review && waiting.reduce(withVerdict, review),
    problem,
    busy: waiting.length > 0,
    reload: () => setTurn((now) => now + 1),
    decide,
    complete,
  };
}

async function open(at: string, claims: boolean, signal: AbortSignal): Promise<ReviewDocument> {
  const review = await get<ReviewDocument>(at, signal);
  return claims && review.state === "waiting" ? post<ReviewDocument>(at) : review;
}

/** The review as it will be once a verdict is filed. */
export function withVerdict(
  review: ReviewDocument,
  { item, verdict }: { item: ItemKey; verdict: Verdict },
): ReviewDocument {
  const decided = (before: ReviewItem): ReviewItem => {
    if ("agree" in verdict) return { ...before, decision: "agree", disagreements: [] };
    if ("clear" in verdict) return { ...before, decision: null, disagreements: [] };
    const others = before.disagreements.filter(({ id }) => id !== verdict.disagree.id);
    return { ...before, decision: "disagree", disagreements: [...others, verdict.disagree] };
  };
  return { ...review, items: review.items.map((each) => (each.item === item ? decided(each) : each)) };
}
