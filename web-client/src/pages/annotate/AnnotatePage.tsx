import { useEffect, useState } from "react";
import { type TaskDocument, useLoaded } from "../../api";
import { Skeleton } from "../../kit";
import { type Params, ProblemNote, TopBar, useMe } from "../../shell";
import { Canvas } from "./Canvas";
import { type AnnotateSession, beginSession } from "./session";

/** The annotator's canvas: `/tasks/:task`. */
export default function AnnotatePage({ params }: { params: Params }) {
  const id = params.task ?? "";
  const task = useLoaded<TaskDocument>(`/tasks/${encodeURIComponent(id)}`);
  const session = useSession(task.value ?? null);
  if (session) return <Canvas session={session} />;
  return (
    <div className="page">
      <TopBar crumbs={[{ name: "Tasks", to: "/tasks" }]} />
      <main className="page__main page__center">
        {task.problem ? <ProblemNote problem={task.problem} onAgain={task.reload} /> : <Skeleton />}
      </main>
    </div>
  );
}

function useSession(task: TaskDocument | null): AnnotateSession | null {
  const me = useMe();
  const [session, setSession] = useState<AnnotateSession | null>(null);
  useEffect(() => {
    if (!task) return;
    const begun = beginSession(task, me);
    setSession(begun);
    return begun.stop;
  }, [task, me]);
  return session?.task === task ? session : null;
}
