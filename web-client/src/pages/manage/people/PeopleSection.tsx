import { useState } from "react";
import { type Grant, type PersonWithRoles, type ProjectSummary, put, useLoaded } from "../../../api";
import { count } from "../../../figures";
import { Avatar, Button, Skeleton, toast } from "../../../kit";
import { askForPeople, usePeople } from "../../../people";
import { useKeys, useMe } from "../../../shell";
import { useWrite } from "../../../shell/useWrite";
import { GrantForm } from "./GrantForm";
import { NewPasswordForm } from "./NewPasswordForm";
import { NewPerson } from "./NewPerson";
import { grantKey, mayGive } from "./roles";

/** Who has an account, and what each may do where. */
export function PeopleSection() {
  const people = usePeople();
  const projects = useLoaded<readonly ProjectSummary[]>("/projects");
  const [making, setMaking] = useState(false);
  useKeys({ N: () => setMaking(true) });
  return (
    <section className="mbody manage__wide">
      <header className="mhead">
        <h1>People</h1>
        <span className="faint">{count(people.length, "account")}</span>
        <span className="grow" />
        <Button variant="primary" icon="plus" keys={["N"]} onClick={() => setMaking(true)}>
          New account
        </Button>
      </header>
      {making && <NewPerson projects={projects.value ?? []} onDone={() => setMaking(false)} />}
      {people.length === 0 ? (
        <Skeleton />
      ) : (
        <table className="table people">
          <thead>
            <tr>
              <th>Person</th>
              <th>May</th>
              <th>
                <span className="vh">Change</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {people.map((person) => (
              <PersonRow key={person.id} person={person} projects={projects.value ?? []} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function PersonRow({ person, projects }: { person: PersonWithRoles; projects: readonly ProjectSummary[] }) {
  const me = useMe();
  const { busy, run } = useWrite("The roles were not changed");
  const [doing, setDoing] = useState<"role" | "password" | null>(null);
  const rest = () => setDoing(null);
  const change = (roles: readonly Grant[], said: string) => {
    const before = person.roles;
    const write = (next: readonly Grant[]) =>
      run(async () => {
        await put(`/people/${encodeURIComponent(person.id)}/roles`, { roles: next });
        await askForPeople();
      });
    void write(roles).then((done) => {
      if (done) toast({ fact: said, action: { name: "Undo", run: () => void write(before) } });
    });
  };
  return (
    <tr>
      <td>
        <span className="people__who">
          <Avatar name={person.name} />
          <b>{person.name}</b>
        </span>
      </td>
      <td>
        <span className="grants">
          {person.roles.map((grant) => (
            <span key={grantKey(grant)} className="pill">
              {grant.role}
              <span className="faint">
                {grant.project === null ? "everywhere" : nameOf(projects, grant.project)}
              </span>
              {mayGive(me, grant) && (
                <button
                  type="button"
                  className="pill__x"
                  disabled={busy}
                  aria-label={`Take ${grant.role} from ${person.name}`}
                  onClick={() =>
                    change(
                      person.roles.filter((each) => each !== grant),
                      `${person.name} is no longer ${grant.role}.`,
                    )
                  }
                >
                  ×
                </button>
              )}
            </span>
          ))}
          {person.roles.length === 0 && <span className="faint">nothing</span>}
        </span>
        {doing === "password" && <NewPasswordForm person={person} onDone={rest} />}
        {doing === "role" && (
          <GrantForm
            projects={projects}
            onGive={(grant) => {
              rest();
              if (person.roles.some((each) => grantKey(each) === grantKey(grant))) return;
              change([...person.roles, grant], `${person.name} is ${grant.role} now.`);
            }}
            onLeave={rest}
          />
        )}
      </td>
      <td className="num">
        {doing === null &&
          person.id !== me.person.id &&
          person.roles.every((grant) => mayGive(me, grant)) && (
            <Button size="small" variant="quiet" onClick={() => setDoing("password")}>
              New password
            </Button>
          )}
        {doing === null && (
          <Button size="small" variant="quiet" icon="plus" onClick={() => setDoing("role")}>
            Role
          </Button>
        )}
      </td>
    </tr>
  );
}

const nameOf = (projects: readonly ProjectSummary[], id: string): string =>
  projects.find((project) => project.id === id)?.name ?? id;
