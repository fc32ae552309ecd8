import { useEffect, useId, useRef } from "react";
import { clock } from "../figures";
import type { Size } from "../geometry/viewport";
import { Button, Icon } from "../kit";
import { useLostLine } from "../shell";
import { type Sight, useSight } from "../stage";

/** How the photograph and its labels are shown to this person; changes nothing but the picture. */
export type Look = { readonly labels: number; readonly brightness: number; readonly contrast: number };
export const plainLook: Look = { labels: 1, brightness: 1, contrast: 1 };

/** Below the photograph: zoom, place, size, how it is shown. Without a line, what happens next instead. */
export function FactsBar(props: {
  sight: Sight;
  frame: Size;
  look: Look;
  onLook: (look: Look) => void;
  /** Strokes go to the server one by one, so a lost line is said here. */
  live?: boolean;
}) {
  const lost = useLostLine();
  if (lost !== null && (props.live ?? true)) {
    return (
      <div className="facts facts--off" role="alert">
        <Icon name="offline" />
        <span>
          No connection since {clock(new Date(lost).toISOString())}. Go on drawing: what you draw is kept on
          this machine and sent once, in order, when the line is back.
        </span>
      </div>
    );
  }
  return (
    <div className="facts">
      <Zoom sight={props.sight} />
      <Place sight={props.sight} />
      <span>
        {props.frame.width} × {props.frame.height} px
      </span>
      <span className="grow" />
      <Looks look={props.look} onLook={props.onLook} />
    </div>
  );
}

function Zoom({ sight }: { sight: Sight }) {
  const { view } = useSight(sight);
  return (
    <span className="zoom">
      <Button
        variant="quiet"
        icon="minus"
        aria-label="Zoom out"
        title="Zoom out  −"
        onClick={() => sight.zoomBy(0.8)}
      />
      <b>{Math.round(view.scale * 100)} %</b>
      <Button
        variant="quiet"
        icon="plus"
        aria-label="Zoom in"
        title="Zoom in  +"
        onClick={() => sight.zoomBy(1.25)}
      />
      <Button variant="quiet" keys={["F"]} onClick={() => sight.fit()}>
        Fit
      </Button>
    </span>
  );
}

/** Written straight into the page: it changes with every move, and nothing else does. */
function Place({ sight }: { sight: Sight }) {
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const write = () => {
      const at = sight.pointer();
      const [x, y] = place.current?.querySelectorAll("b") ?? [];
      if (!place.current || !x || !y) return;
      place.current.style.visibility = at ? "visible" : "hidden";
      if (!at) return;
      x.textContent = String(Math.round(at.x));
      y.textContent = String(Math.round(at.y));
    };
    write();
    return sight.subscribePointer(write);
  }, [sight]);
  return (
    <span className="facts__place" ref={place}>
      x <b />
      &ensp;y <b /> px
    </span>
  );
}

function Looks({ look, onLook }: { look: Look; onLook: (look: Look) => void }) {
  const labels = useId();
  const image = useId();
  const asTaken = look.brightness === 1 && look.contrast === 1;
  return (
    <>
      <Button
        variant="quiet"
        className="facts__look"
        popoverTarget={labels}
        aria-label={`Labels ${percent(look.labels)}, opacity`}
      >
        <Icon name="half" small />
        Labels {percent(look.labels)}
      </Button>
      <div className="looks card" id={labels} popover="auto">
        <Slider
          name="Labels"
          value={look.labels}
          least={0}
          most={1}
          onChange={(value) => onLook({ ...look, labels: value })}
        />
      </div>
      <Button
        variant="quiet"
        className="facts__look"
        popoverTarget={image}
        aria-label="Brightness and contrast"
      >
        <Icon name="sun" small />
        {asTaken ? "Image as taken" : "Image adjusted"}
      </Button>
      <div className="looks card" id={image} popover="auto">
        <Slider
          name="Brightness"
          value={look.brightness}
          least={0.3}
          most={3}
          onChange={(brightness) => onLook({ ...look, brightness })}
        />
        <Slider
          name="Contrast"
          value={look.contrast}
          least={0.3}
          most={3}
          onChange={(contrast) => onLook({ ...look, contrast })}
        />
        <Button
          size="small"
          disabled={asTaken}
          onClick={() => onLook({ ...look, brightness: 1, contrast: 1 })}
        >
          As taken
        </Button>
      </div>
    </>
  );
}

function Slider(props: {
  name: string;
  value: number;
  least: number;
  most: number;
  onChange: (value: number) => void;
}) {
  return (
    <label className="slider">
      <span>{props.name}</span>
      <input
        type="range"
        min={props.least}
        max={props.most}
        step={0.05}
        value={props.value}
        onChange={(event) => props.onChange(Number(event.target.value))}
      />
      <b>{percent(props.value)}</b>
    </label>
  );
}

const percent = (value: number) => `${Math.round(value * 100)} %`;
