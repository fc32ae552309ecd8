export { boxTool } from "./boxTool";
export { closePolygon, polygonTool, stepBack } from "./polygonTool";
export { gripAt, moveWithin, removeVertex, selectTool } from "./selectTool";
export { liftedBy, liveGestureOf, sketchOf } from "./sketch";
export {
  type Gesture,
  type Grip,
  idle,
  type Outcome,
  type Surface,
  type ToolEvent,
  type ToolName,
} from "./tool";
