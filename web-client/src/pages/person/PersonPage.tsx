import "./person.css";
import { has } from "../../api";
import { Empty, Skeleton } from "../../kit";
import { useFollowed } from "../../live";
import { useSpecNames } from "../../ramp";
import { Link, type Params, ProblemNote, TopBar, useMe } from "../../shell";
import type { PersonTrend } from "./model";
import { SkillCard } from "./SkillCard";
import { inOrder } from "./words";

/** How one person does over weeks and months in one project, for its staff, as it is now. */
export default function PersonPage({ params }: { params: Params }) {
  const { project = "", person = "" } = params;
  const loaded = useFollowed<PersonTrend>(
    `/projects/${encodeURIComponent(project)}/people/${encodeURIComponent(person)}/trend`,
  );
  return (
    <div className="page">
      <TopBar />
      <main className="page__main course">
        {loaded.state === "loading" && <Skeleton lines={8} />}
        {loaded.state === "refused" && <ProblemNote problem={loaded.problem} onAgain={loaded.reload} />}
        {loaded.state === "loaded" && <Course of={loaded.value} />}
      </main>
    </div>
  );
}

function Course({ of }: { of: PersonTrend }) {
  const reviews = has(useMe(), ["reviewer", "administrator"]);
  const { skills: taught, names } = useSpecNames(of.project.spec ?? null);
  const skills = inOrder(of.skills, taught);
  return (
    <>
      <header>
        <h1>{of.person.name}</h1>
        <p>
          <Link to={`/desk/${encodeURIComponent(of.project.id)}`}>{of.project.name}</Link>
          {of.closed ? ` · weeks closed until ${of.closed}` : " · no week is closed yet"} ·{" "}
          {of.rule === "evidence"
            ? "sent back by two weeks above their own rate, with evidence"
            : "sent back by two rises in a row"}
        </p>
      </header>
      {skills.length === 0 && (
        <Empty title="Nothing is known yet">Weeks appear with the first completed review.</Empty>
      )}
      {skills.map((skill) => (
        <SkillCard
          key={skill.skill}
          of={skill}
          name={names(skill.skill)}
          closed={of.closed}
          reviews={reviews}
        />
      ))}
    </>
  );
}
