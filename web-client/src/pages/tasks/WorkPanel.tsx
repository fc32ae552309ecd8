import { useState } from "react";
import { post, problemOf, useLoaded, type WorkGiven, type WorkIn } from "../../api";
import { count } from "../../figures";
import { Button, toast } from "../../kit";
import { lackWords } from "../../ramp";
import { Link } from "../../shell";

/** Real work that one can ask for, or what is missing for that. Nothing where one is in no live project. */
export function WorkPanel({ onGiven }: { onGiven: () => void }) {
  const work = useLoaded<readonly WorkIn[]>("/work");
  const [busy, setBusy] = useState<string | null>(null);
  const ask = async (project: string) => {
    setBusy(project);
    try {
      const given = await post<WorkGiven>(`/projects/${encodeURIComponent(project)}/work`, {});
      if (given.tasks.length === 0) {
        toast({
          fact: "No work was given.",
          advice: "Somebody has every frame, or you have enough of them.",
        });
      }
      onGiven();
    } catch (error) {
      const { title, detail, remedy } = problemOf(error);
      toast({ tone: "warn", fact: `${title}.`, advice: `${detail} ${remedy}`.trim() });
    } finally {
      setBusy(null);
      work.reload();
    }
  };
  return (
    <>
      {work.value?.map(({ project, name, held, free, missing }) => (
        <section key={project} className="taskset worklist" aria-label={`Work of ${name}`}>
          <header>
            <div className="grow">
              <h1>{name}</h1>
              <p className="dim">
                Live work · <b>{held}</b> with you · {count(free, "frame")} nobody has
              </p>
              {missing.length > 0 && (
                <ul className="worklist__lacks">
                  {missing.map(({ skill, missing: what }) => (
                    <li key={skill}>
                      <b>{skill}</b>: {lackWords[what]}
                    </li>
                  ))}
                  <li>
                    <Link to="/way">See your way</Link>
                  </li>
                </ul>
              )}
            </div>
            <Button
              variant={held === 0 ? "primary" : "plain"}
              size="large"
              disabled={busy !== null || missing.length > 0 || free === 0}
              onClick={() => void ask(project)}
            >
              Get work
            </Button>
          </header>
        </section>
      ))}
    </>
  );
}
