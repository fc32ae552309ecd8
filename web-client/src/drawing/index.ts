export { Drawing, type DrawingEnvironment, type DrawingState, type Drawn } from "./drawing";
