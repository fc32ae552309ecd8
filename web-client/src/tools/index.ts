export { boxTool } from "./boxTool";
export { brushTool, eraserTool } from "./brushTool";
export { finish, stepBack } from "./finish";
export { keypointTool, markNext } from "./keypointTool";
export { polygonTool } from "./polygonTool";
export { polylineTool } from "./polylineTool";
export { gripAt, maskStays, moveWithin, removeVertex, selectTool } from "./selectTool";
export { type About, type Drawing, liftedBy, liveGestureOf, sketchOf } from "./sketch";
export { within } from "./snap";
export {
  type DrawTool,
  type Gesture,
  type Grip,
  idle,
  type Outcome,
  type Surface,
  type ToolEvent,
  type ToolName,
} from "./tool";
export { tools } from "./tools";
export { turnedBoxTool } from "./turnedBoxTool";
