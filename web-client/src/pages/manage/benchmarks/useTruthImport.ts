import { useCallback, useEffect, useRef, useState } from "react";
import {
  get,
  type OnError,
  type Problem,
  problemOf,
  rememberPosition,
  type TruthImport,
  upload,
} from "../../../api";
import { underWay } from "./truthImport";

const askMillis = 500;

export type Asked = { readonly file: File; readonly format: string; readonly onError: OnError };
export type ImportState =
  | { readonly at: "idle" }
  | { readonly at: "sending"; readonly file: string; readonly sent: number }
  /** It was not taken in at all. */
  | { readonly at: "unsent"; readonly file: string; readonly problem: Problem }
  | { readonly at: "begun"; readonly import: TruthImport };
export type Importing = {
  readonly state: ImportState;
  /** What was sent from here last, to be sent again otherwise. */
  readonly asked: Asked | null;
  send(asked: Asked): void;
  forget(): void;
};

/** Sends a file of ground truth and follows what comes of it; one that is under way already is followed too. */
export function useTruthImport(benchmark: string, onDone: () => void): Importing {
  const path = `/benchmarks/${encodeURIComponent(benchmark)}/truth-imports`;
  const [state, setState] = useState<ImportState>({ at: "idle" });
  const [asked, setAsked] = useState<Asked | null>(null);
  const done = useRef(onDone);
  done.current = onDone;
  useEffect(() => {
    setState({ at: "idle" });
    const abort = new AbortController();
    get<readonly TruthImport[]>(path, abort.signal).then(
      (all) => {
        const going = all.find(underWay);
        if (going) setState((now) => (now.at === "idle" ? { at: "begun", import: going } : now));
      },
      () => {}, // who may not see imports has none to follow
    );
    return () => abort.abort();
  }, [path]);
  const followed = state.at === "begun" && underWay(state.import) ? state.import.id : null;
  useEffect(() => {
    if (followed === null) return;
    const abort = new AbortController();
    const ask = async () => {
      try {
        const now = await get<TruthImport>(`${path}/${encodeURIComponent(followed)}`, abort.signal);
        setState({ at: "begun", import: now });
        if (!underWay(now)) {
          rememberPosition(now.taken.position);
          done.current();
        }
      } catch {
        // the line is lost; it is asked again
      }
    };
    const timer = setInterval(() => void ask(), askMillis);
    return () => {
      abort.abort();
      clearInterval(timer);
    };
  }, [followed, path]);
  const send = useCallback(
    (wanted: Asked) => {
      const { file, format, onError } = wanted;
      setAsked(wanted);
      setState({ at: "sending", file: file.name, sent: 0 });
      const query = new URLSearchParams({ name: file.name, format, onError });
      upload<TruthImport>(`${path}?${query}`, file, {
        onSent: (sent) => setState({ at: "sending", file: file.name, sent }),
      }).then(
        ({ value }) => setState({ at: "begun", import: value }),
        (error: unknown) => setState({ at: "unsent", file: file.name, problem: problemOf(error) }),
      );
    },
    [path],
  );
  const forget = useCallback(() => setState({ at: "idle" }), []);
  return { state, asked, send, forget };
}
