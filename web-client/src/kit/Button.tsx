import type { ButtonHTMLAttributes, ReactNode, Ref } from "react";
import { Icon, type IconName } from "./Icon";
import { Keys } from "./Kbd";

export type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  /** `primary` is ink and stands once on a screen; `quiet` has no edge. */
  variant?: "plain" | "primary" | "quiet" | "agree" | "disagree";
  size?: "small" | "normal" | "large";
  icon?: IconName;
  /** The keys that do the same, e.g. `["Ctrl", "Enter"]`; shown on the control, always. */
  keys?: readonly string[];
  children?: ReactNode;
  ref?: Ref<HTMLButtonElement>;
};

const variants = {
  plain: "",
  primary: "btn--primary",
  quiet: "btn--quiet",
  agree: "btn--agree",
  disagree: "btn--disagree",
};
const sizes = { small: "btn--sm", normal: "", large: "btn--lg" };

export function Button(props: ButtonProps) {
  const {
    variant = "plain",
    size = "normal",
    icon,
    keys,
    children,
    className = "",
    type = "button",
    ...rest
  } = props;
  const shape = icon && children === undefined ? "btn--icon" : "";
  return (
    <button
      {...rest}
      type={type}
      className={`btn ${variants[variant]} ${sizes[size]} ${shape} ${className}`}
      aria-keyshortcuts={keys && shortcut(keys)}
    >
      {icon && <Icon name={icon} small={size === "small"} />}
      {children}
      {keys && <Keys of={keys} />}
    </button>
  );
}

function shortcut(keys: readonly string[]): string {
  return keys.map((key) => (key === "Ctrl" ? "Control" : key)).join("+");
}
