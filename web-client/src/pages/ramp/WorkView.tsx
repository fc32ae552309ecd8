import { useEffect } from "react";
import { type ProjectSummary, useLoaded } from "../../api";
import { count } from "../../figures";
import { Empty, Pill, Skeleton } from "../../kit";
import { useNames } from "../../people";
import { type SkillNames, type SpecNames, type SpecRoom, useSpecNames, useSpecRoom } from "../../ramp";
import { Link, LiveLine, TopBar } from "../../shell";
import { SpecHead } from "./SpecHead";
import { isServed, type Serving, servedFirst, whyNot } from "./serving";

/** To whom real work is served today, and to whom not, and what exactly they lack. */
export function WorkView({ spec, specs }: { spec: string; specs: readonly SpecNames[] }) {
  const room = useSpecRoom(spec);
  const { title, names } = useSpecNames(spec);
  const projects = useLoaded<readonly ProjectSummary[]>("/projects");
  const live = (projects.value ?? []).filter((each) => each.purpose === "live" && each.spec === spec);
  return (
    <div className="sided ramp ramp--wide">
      <TopBar>
        <LiveLine />
      </TopBar>
      <main className="ramp__main">
        <SpecHead
          spec={spec}
          title={title}
          section="work"
          specs={specs}
          about={count(live.length, "live project")}
        />
        {projects.state === "loading" && <Skeleton lines={6} />}
        {projects.state === "loaded" && live.length === 0 && (
          <Empty title="No real work yet">A manager makes a live project that follows this spec.</Empty>
        )}
        {live.map((project) => (
          <ProjectWork key={project.id} project={project} room={room} names={names} />
        ))}
      </main>
    </div>
  );
}

function ProjectWork(props: { project: ProjectSummary; room: SpecRoom; names: SkillNames }) {
  const { project, room, names } = props;
  const people = useNames();
  const loaded = useLoaded<Serving>(`/projects/${encodeURIComponent(project.id)}/serving`);
  const { reload } = loaded;
  // biome-ignore lint/correctness/useExhaustiveDependencies: who stands elsewhere now may be served, or no longer
  useEffect(reload, [room.stages, reload]);
  if (!loaded.value) return null;
  const lines = servedFirst(loaded.value, people);
  const served = lines.filter(isServed).length;
  return (
    <table className="table work">
      <caption>
        <b>{project.name}</b>{" "}
        <span className="dim">
          served to {served} of {count(lines.length, "person", "people")}
        </span>
      </caption>
      <thead>
        <tr>
          <th scope="col">Person</th>
          <th scope="col">Work</th>
          <th scope="col">What is missing</th>
          <th scope="col" className="num">
            Given
          </th>
          <th scope="col" className="num">
            Submitted
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ person, assigned, lacks, given, submitted }) => (
          <tr key={person.id}>
            <td>
              <Link to={`/desk/${encodeURIComponent(project.id)}/people/${encodeURIComponent(person.id)}`}>
                {person.name}
              </Link>
            </td>
            <td>
              {isServed({ assigned, lacks }) ? <Pill tone="agree">Served</Pill> : <Pill>Not served</Pill>}
            </td>
            <td className="dim work__why">
              {assigned
                ? whyNot(lacks, names)
                : ["not assigned", whyNot(lacks, names)].filter(Boolean).join("; ")}
            </td>
            <td className="num">{given}</td>
            <td className="num">{submitted}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
