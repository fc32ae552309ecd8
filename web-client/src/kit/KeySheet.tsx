import { useEffect, useRef } from "react";
import { Button } from "./Button";
import { Keys } from "./Kbd";

export type KeyGroup = { name: string; keys: readonly { keys: readonly string[]; does: string }[] };

/** All keys of a page, by what they are for. Opens with `?`, closes with Esc. */
export function KeySheet({ groups, onClose }: { groups: readonly KeyGroup[]; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog className="keysheet" ref={dialog} onClose={onClose} aria-labelledby="keysheet-title">
      <header>
        <h2 id="keysheet-title">All keys</h2>
        <span className="grow" />
        <Button variant="quiet" keys={["Esc"]} onClick={() => dialog.current?.close()}>
          Close
        </Button>
      </header>
      <div className="keysheet__groups">
        {groups.map((group) => (
          <section className="keysheet__group" key={group.name}>
            <h3>{group.name}</h3>
            <dl>
              {group.keys.map((line) => (
                <div key={line.does}>
                  <dt>{line.does}</dt>
                  <dd>
                    <Keys of={line.keys} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </dialog>
  );
}
