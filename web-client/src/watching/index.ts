export { sceneOf, stageLabels } from "./scene";
export { sketchFrom } from "./sketch";
export { useWatched, type Watching } from "./useWatched";
export { WatchedStage } from "./WatchedStage";
export { notYet, type Watched, watchedAfter, withNote } from "./watched";
