import { type ReactNode, useEffect, useLayoutEffect, useRef } from "react";
import { Rulers } from "./Rulers";
import type { Photo } from "./renderer";
import { Renderer } from "./renderer";
import type { Scene } from "./scene";
import type { Sight } from "./sight";
import type { SketchBoard } from "./sketchBoard";
import { type StagePointer, useStagePointer } from "./useStagePointer";
import "./stage.css";

export type StageProps = {
  sight: Sight;
  photo: Photo | null;
  scene: Scene;
  /** Gestures in progress; null: nothing moves here. */
  board?: SketchBoard | null;
  /** What the pointer does, in image px, unless it pans. */
  onPointer?: (event: StagePointer) => void;
  /** The left button pans, as with Space held. */
  panning?: boolean;
  cursor?: "draw" | "brush" | "select" | "over" | "pin";
  /** What a screen reader says this is. */
  label: string;
  rulers?: boolean;
  /** Nothing is done on it: it takes no focus. Otherwise it does, so that its keys work. */
  still?: boolean;
  /** 0..1; of labels and overlays, not of the photograph. */
  labelOpacity?: number;
  /** 1 is as taken. */
  brightness?: number;
  contrast?: number;
  /** Lies over the photograph, placed with `useSight`: pins, notes, panels. */
  children?: ReactNode;
};

/** A photograph with what lies on it: zoomed by the wheel at the pointer, panned with Space. Shared by canvas, watching, review, score. */
export function Stage(props: StageProps) {
  const {
    sight,
    photo,
    scene,
    board = null,
    rulers = false,
    still = false,
    labelOpacity = 1,
    brightness = 1,
    contrast = 1,
  } = props;
  const view = useRef<HTMLDivElement>(null);
  const renderer = useRenderer(view, sight, board);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another sight is another renderer, which knows nothing yet
  useLayoutEffect(() => renderer.current?.photo(photo), [renderer, photo, sight]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  useLayoutEffect(() => renderer.current?.scene(scene), [renderer, scene, sight]);
  const grabbing = useStagePointer(view, sight, props.onPointer ?? null, props.panning ?? false);
  const cursor = grabbing ?? props.cursor ?? "select";
  const asTaken = brightness === 1 && contrast === 1;
  return (
    <div className={rulers ? "stage stage--ruled" : "stage"}>
      {rulers && <Rulers sight={sight} />}
      <div
        className={`stage__view stage__view--${cursor}`}
        ref={view}
        role="application"
        aria-label={props.label}
        tabIndex={still ? -1 : 0}
      >
        <canvas style={asTaken ? undefined : { filter: `brightness(${brightness}) contrast(${contrast})` }} />
        <canvas style={labelOpacity === 1 ? undefined : { opacity: labelOpacity }} />
        <canvas />
        <div className="stage__over">{props.children}</div>
      </div>
    </div>
  );
}

function useRenderer(view: React.RefObject<HTMLDivElement | null>, sight: Sight, board: SketchBoard | null) {
  const renderer = useRef<Renderer | null>(null);
  useLayoutEffect(() => {
    const place = view.current;
    const [photo, labels, gesture] = place?.querySelectorAll("canvas") ?? [];
    if (!place || !photo || !labels || !gesture) return;
    const made = new Renderer(photo, labels, gesture);
    renderer.current = made;
    const resize = () => {
      const { clientWidth: width, clientHeight: height } = place;
      if (width === 0 || height === 0) return;
      sight.resize({ width, height });
      made.resize({ width, height }, devicePixelRatio);
    };
    const look = () => made.look(sight.view, sight.state().frame);
    void document.fonts.load("600 10px 'Inter Variable'", "0123456789").then(() => made.fontsCame());
    const observer = new ResizeObserver(resize);
    observer.observe(place);
    const stopLooking = sight.subscribe(look);
    resize();
    look();
    return () => {
      observer.disconnect();
      stopLooking();
      made.stop();
    };
  }, [view, sight]);
  useEffect(() => {
    if (!board) return;
    const draw = () => renderer.current?.sketches(board.list());
    draw();
    return board.subscribe(draw);
  }, [board]);
  return renderer;
}
