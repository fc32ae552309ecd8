import { useState } from "react";
import type { Person } from "../../api";
import { clockOrDay, whole } from "../../figures";
import { Button, Empty, Icon, type IconName, Seg } from "../../kit";
import type { PersonRef } from "../../people";
import { type FeedKind, type FeedLine, kindOf, needsMe } from "./feed";

const icons: Readonly<Record<FeedKind, IconName>> = {
  stroke: "pen",
  send: "send",
  note: "pin",
  ask: "reply",
  resolve: "check",
  agree: "check",
  disagree: "close",
  watch: "eye",
  other: "document",
};
const most = 60;

/** Two people's strokes can become known at one position, and one person's at many. */
const keyOf = ({ kind, person, task, position }: FeedLine): string =>
  `${kind}/${person}/${task ?? ""}/${position}`;

/** What happens, newest first. Strokes are conflated; what needs an answer is lifted and has its button. */
export function FeedList(props: {
  feed: readonly FeedLine[];
  me: string;
  names: (ref: PersonRef) => Person;
  onOpen: (line: FeedLine) => void;
}) {
  const { feed, me, names } = props;
  const [which, setWhich] = useState<"all" | "mine">("all");
  const mine = needsMe(feed, me);
  const asked = new Set(mine.map(({ position }) => position));
  const shown = which === "all" ? feed.slice(0, most) : mine;
  return (
    <section className="feed" aria-label="Now">
      <div className="feed__h">
        <h2>Now</h2>
        <span className="grow" />
        <Seg
          label="Which lines"
          value={which}
          onChoose={setWhich}
          options={[
            { key: "all", name: "All" },
            {
              key: "mine",
              name: (
                <>
                  Needs me <b>{mine.length}</b>
                </>
              ),
            },
          ]}
        />
      </div>
      {shown.length === 0 && (
        <Empty title={which === "mine" ? "Nothing waits for you" : "Nothing has happened yet"}>
          {which === "mine"
            ? "A question from an annotator appears here."
            : "What people draw and send appears here."}
        </Empty>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the list is scrolled with the keys */}
      <ol className="feed__lines" tabIndex={0} aria-label="What happened, newest first">
        {shown.map((line) => {
          const kind = kindOf(line);
          const ask = asked.has(line.position);
          return (
            <li key={keyOf(line)} className={`f f--${kind} ${ask ? "f--asked" : ""}`}>
              <time dateTime={line.at}>{clockOrDay(line.at)}</time>
              <Icon name={icons[kind]} small />
              <span className="clip grow" title={line.text}>
                <b>{line.person === me ? "You" : names(line.person).name}</b> {line.text}
              </span>
              {ask ? (
                <Button size="small" onClick={() => props.onOpen(line)}>
                  Answer
                </Button>
              ) : (
                <span className="mono faint">{whole(line.position)}</span>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
