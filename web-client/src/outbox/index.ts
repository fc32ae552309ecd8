export { inDatabase, tasksWithUnsent } from "./database";
export { inMemory, type Unsent, type UnsentStrokes } from "./unsent";
