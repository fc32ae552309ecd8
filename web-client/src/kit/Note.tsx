import type { CSSProperties, KeyboardEvent, ReactNode, Ref } from "react";
import { Avatar } from "./Avatar";
import { Button } from "./Button";
import { Icon } from "./Icon";

/** The weight on the thread: what a person wrote, and what can be done about it. Placement is the caller's. */
export function Note(props: {
  author: string;
  /** When and about what: "14:31 · Flower 1". */
  about: string;
  headline: ReactNode;
  text?: ReactNode;
  clause?: { id: string; text: string } | undefined;
  onFold?: () => void;
  children?: ReactNode;
  foot?: ReactNode;
  style?: CSSProperties;
  className?: string;
  label: string;
  /** Keys of a note that has the focus; with it the note can take the focus. */
  onKeyDown?: (event: KeyboardEvent) => void;
  ref?: Ref<HTMLElement> | undefined;
}) {
  return (
    <article
      className={`note ${props.className ?? ""}`}
      style={props.style}
      aria-label={props.label}
      ref={props.ref}
      tabIndex={props.onKeyDown ? -1 : undefined}
      onKeyDown={props.onKeyDown}
    >
      <div className="note__head">
        <Avatar name={props.author} size="small" />
        <b>{props.author}</b>
        <span>{props.about}</span>
        <span className="grow" />
        {props.onFold && (
          <Button
            variant="quiet"
            size="small"
            icon="minus"
            aria-label="Fold the note to its pin"
            onClick={props.onFold}
          />
        )}
      </div>
      <div className="note__body">
        <p style={{ fontWeight: 500 }}>{props.headline}</p>
        {props.text && (
          <p className="dim" style={{ marginTop: 3 }}>
            {props.text}
          </p>
        )}
        {props.clause && (
          <p className="note__clause">
            <Icon name="document" small />
            <span>
              <b>{props.clause.id}</b> {props.clause.text}
            </span>
          </p>
        )}
        {props.children}
      </div>
      {props.foot && <div className="note__foot">{props.foot}</div>}
    </article>
  );
}
