import {
  type InputHTMLAttributes,
  type ReactNode,
  type Ref,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
  useId,
} from "react";
import { Icon } from "./Icon";

type Labelled = { label: ReactNode; need?: string | undefined; help?: ReactNode; error?: string | undefined };

function Frame({ id, label, need, help, error, children }: Labelled & { id: string; children: ReactNode }) {
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {need && <span className="need">{need}</span>}
      </label>
      {children}
      {help && !error && (
        <span className="field__help" id={`${id}-about`}>
          {help}
        </span>
      )}
      {error && (
        <span className="field__error" id={`${id}-about`} role="alert">
          <Icon name="warning" small />
          {error}
        </span>
      )}
    </div>
  );
}

function about(id: string, { help, error }: Labelled) {
  return {
    "aria-describedby": help || error ? `${id}-about` : undefined,
    "aria-invalid": error ? (true as const) : undefined,
  };
}

/** One line of text. `error` says what is wrong and what to do; it replaces `help`. */
export function TextField(
  props: Labelled & InputHTMLAttributes<HTMLInputElement> & { ref?: Ref<HTMLInputElement> },
) {
  const id = useId();
  const { label, need, help, error, ...rest } = props;
  return (
    <Frame id={id} label={label} need={need} help={help} error={error}>
      <input className="input" id={id} {...about(id, props)} {...rest} />
    </Frame>
  );
}

export function TextArea(
  props: Labelled & TextareaHTMLAttributes<HTMLTextAreaElement> & { ref?: Ref<HTMLTextAreaElement> },
) {
  const id = useId();
  const { label, need, help, error, ...rest } = props;
  return (
    <Frame id={id} label={label} need={need} help={help} error={error}>
      <textarea className="textarea" id={id} rows={3} {...about(id, props)} {...rest} />
    </Frame>
  );
}

export function SelectField(props: Labelled & SelectHTMLAttributes<HTMLSelectElement>) {
  const id = useId();
  const { label, need, help, error, children, ...rest } = props;
  return (
    <Frame id={id} label={label} need={need} help={help} error={error}>
      <select className="input" id={id} {...about(id, props)} {...rest}>
        {children}
      </select>
    </Frame>
  );
}

export function Check(props: {
  checked: boolean;
  onChange: (checked: boolean) => void;
  children: ReactNode;
  disabled?: boolean;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: the box is drawn, the button is the whole line
    <button
      type="button"
      className="check"
      role="checkbox"
      aria-checked={props.checked}
      disabled={props.disabled}
      onClick={() => props.onChange(!props.checked)}
    >
      <span className="box" data-checked={props.checked} aria-hidden="true">
        {props.checked && <Icon name="check" />}
      </span>
      {props.children}
    </button>
  );
}
