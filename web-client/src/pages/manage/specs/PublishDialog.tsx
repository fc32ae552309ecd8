import { useEffect, useRef, useState } from "react";
import { post, type Spec, type SpecPreview } from "../../../api";
import { Button, TextField, toast } from "../../../kit";
import { useWrite } from "../../../shell/useWrite";
import { Changes } from "../../../spec";
import { type SpecDraft, sent } from "./draft";
import { settle } from "./proposals";

const bumps = {
  none: "Nothing changes.",
  patch: "Words, pictures or questions change: a patch.",
  minor: "Clauses, edge cases, skills or rules of the test come or go: a minor step.",
  major: "A skill is no longer taught: a major step.",
} as const;

/** What publishing would change and whom it touches, before it is done. */
export function PublishDialog(props: {
  base: Spec | null;
  draft: SpecDraft;
  preview: SpecPreview;
  onPublished: (spec: Spec) => void;
  onClose: () => void;
}) {
  const { base, draft, preview } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const [version, setVersion] = useState(preview.changes.least ?? "1.0.0");
  const { busy, problem, run } = useWrite("The spec was not published");
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    field.current?.focus();
  }, []);
  const publish = () =>
    void run(async () => {
      const { spec } = await post<{ spec: Spec }>("/specs", sent(draft, base?.id ?? null, version));
      toast({ fact: `${spec.title}, version ${spec.version} published.` });
      for (const refusal of await settle(draft, spec.version))
        toast({ tone: "warn", fact: "An edge case still waits:", advice: refusal });
      props.onPublished(spec);
    });
  return (
    <dialog className="keysheet publish" ref={dialog} onClose={props.onClose} aria-labelledby="publish-title">
      <header>
        <h2 id="publish-title">
          {base ? `What changes in ${draft.title} after ${base.version}` : `${draft.title}, first version`}
        </h2>
        <span className="grow" />
        <Button variant="quiet" keys={["Esc"]} onClick={() => dialog.current?.close()}>
          Not now
        </Button>
      </header>
      <div className="publish__body">
        {base ? (
          <Changes of={preview.changes} skills={draft.skills} />
        ) : (
          <p className="dim">Everything is new: whoever begins with it reads all of it.</p>
        )}
      </div>
      <form
        className="publish__foot"
        onSubmit={(event) => {
          event.preventDefault();
          publish();
        }}
      >
        <span className="dim grow">{base ? bumps[preview.changes.bump] : "The version to begin with."}</span>
        <TextField
          label="Version"
          value={version}
          ref={field}
          error={problem ? problem.detail : undefined}
          onChange={(event) => setVersion(event.target.value)}
        />
        <Button
          type="submit"
          variant="primary"
          keys={["Enter"]}
          disabled={busy || preview.changes.bump === "none"}
        >
          Publish {version}
        </Button>
      </form>
    </dialog>
  );
}
