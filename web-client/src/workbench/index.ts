import "./workbench.css";

export { AttributesPanel } from "./AttributesPanel";
export { type Bench, stageCursor } from "./bench";
export { select } from "./commands";
export { FactsBar, type Look, plainLook } from "./FactsBar";
export { keyGroups, keyMap } from "./keys";
export { ObjectsPanel } from "./ObjectsPanel";
export { OptionsBar } from "./OptionsBar";
export { ScenePanel } from "./ScenePanel";
export { useScene } from "./scene";
export { TodoLine } from "./TodoLine";
export { ToolRail } from "./ToolRail";
export { Workbench } from "./workbench";
