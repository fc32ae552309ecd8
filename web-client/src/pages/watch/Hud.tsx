import { Icon, Keys } from "../../kit";
import { type Sight, useSight } from "../../stage";

/** Over the photograph: whether the labels are shown, how near one is, and what a click does while a note is pinned. */
export function Hud(props: {
  sight: Sight;
  hidden: boolean;
  onHidden: (hidden: boolean) => void;
  aiming: boolean;
}) {
  const { sight } = props;
  const { view } = useSight(sight);
  return (
    <div className="watch__huds">
      <div className="hud">
        <button type="button" aria-pressed={!props.hidden} onClick={() => props.onHidden(!props.hidden)}>
          <Icon name={props.hidden ? "eyeOff" : "eye"} small />
          Labels <Keys of={["Alt", "H"]} />
        </button>
        <hr />
        <button type="button" aria-label="Further" onClick={() => sight.zoomBy(0.8)}>
          <Icon name="minus" small />
        </button>
        <span>{Math.round(view.scale * 100)} %</span>
        <button type="button" aria-label="Closer" onClick={() => sight.zoomBy(1.25)}>
          <Icon name="plus" small />
        </button>
        <button type="button" onClick={() => sight.fit()}>
          Fit <Keys of={["F"]} />
        </button>
      </div>
      {props.aiming && (
        <div className="hud" role="status">
          <span>
            <b>Click a label or a place.</b> The note hangs from there.
          </span>
        </div>
      )}
    </div>
  );
}
