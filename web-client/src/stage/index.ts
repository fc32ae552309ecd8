export { corridorOf, differenceOf } from "./difference";
export { usePointerAt, useSight } from "./hooks";
export { Miniature } from "./Miniature";
export { type PhotoState, usePhoto } from "./photo";
export type { Photo } from "./renderer";
export { Stage, type StageProps } from "./Stage";
export {
  emptyScene,
  type Overlay,
  type RibbonPoint,
  type Scene,
  type Sketch,
  type StageLabel,
} from "./scene";
export { Sight, type SightState } from "./sight";
export { SketchBoard } from "./sketchBoard";
export type { StagePointer } from "./useStagePointer";
