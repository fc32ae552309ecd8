import type { RefObject } from "react";
import { Icon } from "./Icon";
import { Kbd } from "./Kbd";

/** Narrows a list while one types; Esc clears it. The page's key `/` is to focus the input. */
export function FindBox(props: {
  input: RefObject<HTMLInputElement | null>;
  label: string;
  placeholder: string;
  /** What it begins with. */
  text: string;
  onFind: (text: string) => void;
}) {
  const { input, label, placeholder, text, onFind } = props;
  return (
    <label className="input-wrap find">
      <Icon name="search" small />
      <input
        ref={input}
        className="grow"
        aria-label={label}
        placeholder={placeholder}
        defaultValue={text}
        onChange={(event) => onFind(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Escape" && event.key !== "Enter") return;
          if (event.key === "Escape") {
            event.currentTarget.value = "";
            onFind("");
          }
          event.currentTarget.blur();
        }}
      />
      <Kbd>/</Kbd>
    </label>
  );
}
