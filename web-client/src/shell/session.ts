import { createContext, use, useSyncExternalStore } from "react";
import { type Me, type Session, sessionStore } from "../api";

export const useSession = (): Session => useSyncExternalStore(sessionStore.subscribe, sessionStore.snapshot);

export const MeContext = createContext<Me | null>(null);

/** Who is signed in. Every page but the sign-in is inside it. */
export function useMe(): Me {
  const me = use(MeContext);
  if (me === null) throw new Error("useMe outside of a signed-in page");
  return me;
}
