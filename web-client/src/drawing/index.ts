export { Drawing, type DrawingEnvironment, type DrawingState } from "./drawing";
