export { Draws } from "./Draws";
export type * from "./documents";
export { useSpecNames } from "./names";
export { emptyRoom, roomAfter, type SpecRoom, useSpecRoom } from "./room";
export { StageTrack } from "./StageTrack";
export { stateTones, worth } from "./tones";
export {
  causeWords,
  cellWords,
  daysSince,
  holdsUntil,
  lackWords,
  missingWords,
  needsSomebody,
  obstacleWords,
  progressWords,
  renewalWords,
  type SkillNames,
  stageWords,
  stateWords,
  urgency,
  waitingWords,
} from "./words";
