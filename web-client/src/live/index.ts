export { live } from "./browser";
export { type Line, LiveClient, type LiveEnvironment } from "./client";
export { readCard } from "./decode";
export { useLine, useRoom } from "./hooks";
export { type Pictures, picturesAfter } from "./pictures";
export type * from "./protocol";
export { readChange } from "./readLabels";
export { TaskRoom, type TaskRoomState } from "./taskRoom";
export { useFollowed } from "./useFollowed";
