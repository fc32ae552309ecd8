import { type ReactNode, useRef } from "react";
import { arrowTarget } from "./choose";

export type SegOption<K extends string> = { key: K; name: ReactNode; disabled?: boolean };

/** One of few, side by side. With `onClear` the chosen one pressed again is taken back. */
export function Seg<K extends string>(props: {
  label: string;
  options: readonly SegOption<K>[];
  value: K | null;
  onChoose: (key: K) => void;
  onClear?: () => void;
  disabled?: boolean;
  wide?: boolean;
}) {
  const group = useRef<HTMLDivElement>(null);
  const chosen = props.options.findIndex((option) => option.key === props.value);
  const go = (index: number) => {
    const option = props.options[index];
    if (!option) return;
    props.onChoose(option.key);
    const button = group.current?.children[index];
    if (button instanceof HTMLElement) button.focus();
  };
  return (
    <div
      className="seg"
      style={props.wide ? { display: "flex" } : undefined}
      role="radiogroup"
      aria-label={props.label}
      ref={group}
    >
      {props.options.map((option, index) => (
        // biome-ignore lint/a11y/useSemanticElements: a radio that can be taken back and shows a box, not a ring
        <button
          key={option.key}
          type="button"
          role="radio"
          aria-checked={index === chosen}
          tabIndex={index === Math.max(chosen, 0) ? 0 : -1}
          disabled={props.disabled || option.disabled}
          onClick={() => (index === chosen && props.onClear ? props.onClear() : props.onChoose(option.key))}
          onKeyDown={(event) => {
            const target = arrowTarget(event, index, props.options.length);
            if (target === null) return;
            event.preventDefault();
            go(target);
          }}
        >
          {option.name}
        </button>
      ))}
    </div>
  );
}
