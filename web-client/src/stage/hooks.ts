import { useSyncExternalStore } from "react";
import type { ImagePoint } from "../geometry/units";
import type { Sight, SightState } from "./sight";

/** The viewport, for what is placed over the photograph. */
export const useSight = (sight: Sight): SightState => useSyncExternalStore(sight.subscribe, sight.state);

/** Where the pointer is, in image px. */
export const usePointerAt = (sight: Sight): ImagePoint | null =>
  useSyncExternalStore(sight.subscribePointer, sight.pointer);
