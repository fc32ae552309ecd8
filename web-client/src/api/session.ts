import { call, get, rememberCsrf, whenSignedOut } from "./http";
import type { Me, Role } from "./model";
import { ProblemError } from "./problem";

/** Who is signed in: not yet known, nobody, or a person. */
export type Session = { state: "unknown" } | { state: "out" } | { state: "in"; me: Me };

let session: Session = { state: "unknown" };
const listeners = new Set<() => void>();

function become(next: Session): void {
  session = next;
  rememberCsrf(next.state === "in" ? next.me.csrf : null);
  for (const listener of listeners) listener();
}

whenSignedOut(() => {
  if (session.state === "in") become({ state: "out" });
});

export const sessionStore = {
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  snapshot: (): Session => session,
};

/** Asks the server who this is. A server that cannot be reached leaves the answer open and throws. */
export async function loadSession(): Promise<void> {
  try {
    become({ state: "in", me: await get<Me>("/session") });
  } catch (error) {
    if (!(error instanceof ProblemError) || error.status !== 401) throw error;
    become({ state: "out" });
  }
}

export async function signIn(name: string, password: string): Promise<void> {
  become({ state: "in", me: await call<Me>("POST", "/session", { body: { signIn: name, password } }) });
}

/** Ends every other session of the person. */
export async function changePassword(current: string, password: string): Promise<void> {
  await call<void>("PUT", "/session/password", { body: { current, password } });
}

export async function signOut(): Promise<void> {
  await call<void>("DELETE", "/session");
  become({ state: "out" });
}

/** True when the person has one of the roles, in this project or everywhere. Without a project: in any. */
export function has(me: Me, roles: readonly Role[], project?: string): boolean {
  return me.roles.some(
    (grant) =>
      roles.includes(grant.role) &&
      (project === undefined || grant.project === null || grant.project === project),
  );
}
