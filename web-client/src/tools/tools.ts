import { boxTool } from "./boxTool";
import { brushTool, eraserTool } from "./brushTool";
import { keypointTool } from "./keypointTool";
import { polygonTool } from "./polygonTool";
import { polylineTool } from "./polylineTool";
import { selectTool } from "./selectTool";
import type { Gesture, Outcome, Surface, ToolEvent, ToolName } from "./tool";
import { turnedBoxTool } from "./turnedBoxTool";

export type Tool = (gesture: Gesture, event: ToolEvent, surface: Surface) => Outcome;

/** What each tool does with the pointer; panning is the stage's own. */
export const tools: Readonly<Record<ToolName, Tool | null>> = {
  select: selectTool,
  pan: null,
  box: boxTool,
  "rotated-box": turnedBoxTool,
  polygon: polygonTool,
  polyline: polylineTool,
  brush: brushTool,
  eraser: eraserTool,
  keypoints: keypointTool,
};
