import type { ReactNode } from "react";
import type { Loaded } from "../../api/useLoaded";
import { Button, Empty, Row, Skeleton } from "../../kit";
import { Link, ProblemNote, useKeys } from "../../shell";

export type Entry = { readonly id: string; readonly name: string; readonly about?: string };

type Said = { readonly title: string; readonly text: string };

/** The list of one section's things beside the one that is open, with a way to make another. */
export function Section<T extends Entry>(props: {
  name: string;
  path: string;
  list: Loaded<readonly T[]> & { reload: () => void };
  about: (entry: T) => string;
  current: string | undefined;
  /** Says what is made: "New dataset"; absent when one may not. */
  make?: string;
  onMake?: () => void;
  /** What to show when nothing is open, and when there is nothing to open. */
  empty: Said;
  none: Said;
  children: ReactNode;
}) {
  const { list, make, onMake } = props;
  const closed = list.value?.length === 0 ? props.none : props.empty;
  useKeys({
    ...(onMake && { N: onMake }),
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
  });
  const step = (by: 1 | -1) => {
    const links = [...document.querySelectorAll<HTMLAnchorElement>(".mlist a")];
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    links[Math.min(links.length - 1, Math.max(0, at + by))]?.focus();
  };
  return (
    <>
      <section className="mlist panel" aria-label={props.name}>
        <header>
          <h2>{props.name}</h2>
          <span className="grow" />
          {make && (
            <Button
              size="small"
              icon="plus"
              keys={["N"]}
              {...(onMake && { onClick: onMake })}
              aria-label={make}
            >
              New
            </Button>
          )}
        </header>
        {list.state === "loading" && (
          <div className="mlist__wait">
            <Skeleton />
          </div>
        )}
        {list.state === "refused" && <ProblemNote problem={list.problem} onAgain={list.reload} />}
        <ul>
          {list.value?.map((entry) => (
            <Row key={entry.id} selected={entry.id === props.current}>
              <Link to={`${props.path}/${encodeURIComponent(entry.id)}`} className="mlist__link">
                <b className="clip">{entry.name}</b>
                <span className="faint clip">{props.about(entry)}</span>
              </Link>
            </Row>
          ))}
        </ul>
      </section>
      <section className="mbody">
        {props.children ?? (
          <div className="page__center">
            <h1 className="vh">{props.name}</h1>
            <Empty title={closed.title}>{closed.text}</Empty>
          </div>
        )}
      </section>
    </>
  );
}
