import { type ReactNode, Suspense, useEffect, useState } from "react";
import { has, loadSession, type Me, type Problem, problemOf } from "../api";
import { Empty, Skeleton, Toasts } from "../kit";
import { live } from "../live";
import {
  homeOf,
  MeContext,
  Mishap,
  match,
  navigate,
  ProblemNote,
  TopBar,
  usePath,
  useSession,
} from "../shell";
import { routes, signInPage as SignIn } from "./routes";

export function App() {
  return (
    <>
      <Door />
      <Toasts />
    </>
  );
}

/** Asks who this is, then shows the sign-in or the page that the address names. */
function Door() {
  const session = useSession();
  const [problem, setProblem] = useState<Problem | null>(null);
  const ask = () => {
    setProblem(null);
    loadSession().catch((error: unknown) => setProblem(problemOf(error)));
  };
  useEffect(ask, []);
  if (problem) return <ProblemNote problem={problem} onAgain={ask} />;
  if (session.state === "unknown") return <Waiting />;
  if (session.state === "out") {
    return (
      <Suspense fallback={<Waiting />}>
        <SignIn />
      </Suspense>
    );
  }
  return <SignedIn me={session.me} />;
}

function SignedIn({ me }: { me: Me }) {
  useEffect(() => {
    const hurry = () => live.hurry();
    const stopTelling = live.subscribeLine(tellStyles);
    live.start();
    addEventListener("online", hurry);
    return () => {
      removeEventListener("online", hurry);
      live.stop();
      stopTelling();
    };
  }, []);
  return (
    <MeContext value={me}>
      <Place me={me} />
    </MeContext>
  );
}

/** Without a line nothing looks live, wherever it is. */
const tellStyles = () => {
  document.documentElement.dataset.line = live.line().state;
};

function Place({ me }: { me: Me }) {
  const path = usePath();
  const home = homeOf(me);
  useEffect(() => {
    if (path === "/" && home) navigate(home, { replace: true });
  }, [path, home]);
  if (path === "/" && home) return <Waiting />;
  for (const { pattern, roles, page: Page } of routes) {
    const params = match(pattern, path);
    if (!params) continue;
    if (!has(me, roles)) break;
    return (
      <Suspense fallback={<Waiting />}>
        <Mishap key={path}>
          <Page params={params} />
        </Mishap>
      </Suspense>
    );
  }
  return (
    <Framed>
      <Empty title="There is no such page">
        The address may be mistyped, or the page is for somebody else.
      </Empty>
    </Framed>
  );
}

function Framed({ children }: { children: ReactNode }) {
  return (
    <div className="page">
      <TopBar />
      <main className="page__main page__center">{children}</main>
    </div>
  );
}

function Waiting() {
  return (
    <div className="page__center">
      <div style={{ width: 280 }}>
        <Skeleton />
      </div>
    </div>
  );
}
