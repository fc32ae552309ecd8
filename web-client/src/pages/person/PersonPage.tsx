import "./person.css";
import { has } from "../../api";
import { Empty, Skeleton } from "../../kit";
import { useFollowed } from "../../live";
import { Link, type Params, ProblemNote, TopBar, useMe } from "../../shell";
import type { PersonTrend } from "./model";
import { SkillCard } from "./SkillCard";
import { standingOf } from "./words";

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

/** What needs somebody first stands first. */
const urgency = { disagree: 0, warn: 1, quiet: 2 } as const;

function Course({ of }: { of: PersonTrend }) {
  const reviews = has(useMe(), ["reviewer", "administrator"]);
  const skills = [...of.skills].sort((a, b) => rank(a) - rank(b) || a.skill.localeCompare(b.skill));
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
        <SkillCard key={skill.skill} of={skill} closed={of.closed} reviews={reviews} />
      ))}
    </>
  );
}

function rank(skill: PersonTrend["skills"][number]): number {
  const standing = standingOf(skill);
  return standing ? urgency[standing.tone] : 3;
}
