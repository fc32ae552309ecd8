import { Component, type ReactNode } from "react";
import { problemOf } from "../api";
import { ProblemNote } from "./ProblemNote";

/** Shows a page that broke as a sentence instead of nothing. Strokes are safe: they are kept apart from what is shown. */
export class Mishap extends Component<{ children: ReactNode }, { error: unknown }> {
  override state: { error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return <ProblemNote problem={problemOf(error)} onAgain={() => location.reload()} />;
  }
}
