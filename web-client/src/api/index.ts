export type * from "./history";
export {
  type CallOptions,
  call,
  get,
  getAt,
  post,
  put,
  type ReadAt,
  rememberPosition,
  remove,
  seenPosition,
} from "./http";
export { newId, newKey } from "./key";
export type * from "./model";
export { isPassing, type Problem, ProblemError, problemOf, readProblem } from "./problem";
export type * from "./projects";
export type * from "./reviews";
export { changePassword, has, loadSession, type Session, sessionStore, signIn, signOut } from "./session";
export type * from "./specs";
export type * from "./truth";
export { type Uploaded, upload } from "./upload";
export { type Loaded, type Loading, useLoaded } from "./useLoaded";
