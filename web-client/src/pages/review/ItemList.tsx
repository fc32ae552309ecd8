import type { ItemKey } from "../../api";
import { points, signedPx, similarity } from "../../figures";
import { Icon, Keys, Row, Swatch, useInSight } from "../../kit";
import { titleOf } from "../../reviewing/drafts";
import type { Item } from "../../reviewing/item";
import { tolerancePx } from "./ProfileChart";
import { aboutOf } from "./words";

/** All that has to be decided, with the figure that matters and A and D on every line. */
export function ItemList(props: {
  items: readonly Item[];
  selected: ItemKey | null;
  frozen: boolean;
  /** Keys that go up and down the list. */
  keys?: readonly string[];
  /** Those that the reviewer drew or changed. */
  corrected?: ReadonlySet<ItemKey>;
  onSelect: (key: ItemKey) => void;
  onAgree: (item: Item) => void;
  onDisagree: (item: Item) => void;
}) {
  const { items, keys = ["↑", "↓"] } = props;
  const list = useInSight<HTMLUListElement>(props.selected);
  const decided = items.filter(({ decision }) => decision !== null).length;
  return (
    <section className="section" aria-label="Objects">
      <div className="section__head">
        <h2>Objects</h2>
        <span className="count">
          {decided} of {items.length} decided
        </span>
        <span className="grow" />
        <Keys of={keys} />
      </div>
      <ul className="objs" ref={list}>
        {items.map((item) => (
          <Row
            key={item.key}
            selected={item.key === props.selected}
            className="obj"
            onClick={() => props.onSelect(item.key)}
          >
            {item.outcome === "scene" ? (
              <span className="swatch swatch--scene">
                <Icon name="grid" />
              </span>
            ) : (
              <Swatch slot={item.objectClass?.colour ?? 1} />
            )}
            <span className="obj__n">{item.number}</span>
            <span className="obj__name">{item.name}</span>
            <span className="clip grow faint">{aboutOf(item)}</span>
            <Figure item={item} />
            {props.corrected?.has(item.key) && <span className="fig dim">corrected</span>}
            <Decision {...props} item={item} />
          </Row>
        ))}
      </ul>
    </section>
  );
}

function Figure({ item }: { item: Item }) {
  const { offsets, score, components } = item;
  if (offsets && Math.abs(offsets.meanPx) >= tolerancePx) {
    return <b className={offsets.meanPx < 0 ? "fig inside" : "fig outside"}>{signedPx(offsets.meanPx)}</b>;
  }
  if (item.outcome === "matched" && typeof score?.iou === "number") {
    return <span className="fig dim">{similarity(item.label?.shape, score.iou)}</span>;
  }
  const earned = components.reduce((sum, each) => sum + each.points, 0);
  const available = components.reduce((sum, each) => sum + each.available, 0);
  if (available === 0) return null;
  return (
    <span className="fig dim">
      {points(earned)} / {points(available)}
    </span>
  );
}

function Decision(props: {
  item: Item;
  frozen: boolean;
  corrected?: ReadonlySet<ItemKey>;
  onAgree: (item: Item) => void;
  onDisagree: (item: Item) => void;
}) {
  const { item, frozen, corrected } = props;
  return (
    <span className="ad" role="radiogroup" aria-label={`Decision on ${titleOf(item)}`}>
      {/* biome-ignore lint/a11y/useSemanticElements: two radios that show their keys */}
      <button
        type="button"
        className="ad__a"
        role="radio"
        aria-checked={item.decision === "agree"}
        aria-label={`Agree with ${titleOf(item)}`}
        disabled={frozen || corrected?.has(item.key)}
        onClick={(event) => {
          event.stopPropagation();
          props.onAgree(item);
        }}
      >
        A
      </button>
      {/* biome-ignore lint/a11y/useSemanticElements: two radios that show their keys */}
      <button
        type="button"
        className="ad__d"
        role="radio"
        aria-checked={item.decision === "disagree"}
        aria-label={`Disagree with ${titleOf(item)}`}
        disabled={frozen}
        onClick={(event) => {
          event.stopPropagation();
          props.onDisagree(item);
        }}
      >
        D
      </button>
    </span>
  );
}
