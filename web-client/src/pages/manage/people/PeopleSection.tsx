import { useState } from "react";
import {
  type Grant,
  type PersonWithRoles,
  type ProjectSummary,
  post,
  put,
  type Role,
  useLoaded,
} from "../../../api";
import { count } from "../../../figures";
import { Avatar, Button, SelectField, Skeleton, TextField, toast } from "../../../kit";
import { askForPeople, usePeople } from "../../../people";
import { useKeys, useMe } from "../../../shell";
import { saidOf, useWrite } from "../useWrite";
import { grantKey, mayGive, newPassword, roleNames } from "./roles";

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
  const [adding, setAdding] = useState(false);
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
        {adding && (
          <GrantForm
            projects={projects}
            onGive={(grant) => {
              setAdding(false);
              if (person.roles.some((each) => grantKey(each) === grantKey(grant))) return;
              change([...person.roles, grant], `${person.name} is ${grant.role} now.`);
            }}
            onLeave={() => setAdding(false)}
          />
        )}
      </td>
      <td className="num">
        {!adding && (
          <Button size="small" variant="quiet" icon="plus" onClick={() => setAdding(true)}>
            Role
          </Button>
        )}
      </td>
    </tr>
  );
}

function GrantForm(props: {
  projects: readonly ProjectSummary[];
  onGive: (grant: Grant) => void;
  onLeave: () => void;
}) {
  const me = useMe();
  const [role, setRole] = useState<Role>("annotator");
  const [project, setProject] = useState("");
  return (
    <form
      className="grants__form"
      onSubmit={(event) => {
        event.preventDefault();
        props.onGive({ role, project: project || null });
      }}
    >
      <RoleFields
        me={me}
        role={role}
        project={project}
        projects={props.projects}
        onRole={setRole}
        onProject={setProject}
      />
      <Button type="submit">Give</Button>
      <Button variant="quiet" onClick={props.onLeave}>
        Not now
      </Button>
    </form>
  );
}

function RoleFields(props: {
  me: ReturnType<typeof useMe>;
  role: Role;
  project: string;
  projects: readonly ProjectSummary[];
  onRole: (role: Role) => void;
  onProject: (project: string) => void;
}) {
  return (
    <>
      <SelectField
        label="Role"
        value={props.role}
        onChange={(event) => props.onRole(event.target.value as Role)}
      >
        {roleNames
          .filter((role) => mayGive(props.me, { role, project: null }))
          .map((role) => (
            <option key={role} value={role}>
              {role}
            </option>
          ))}
      </SelectField>
      <SelectField
        label="Where"
        value={props.project}
        onChange={(event) => props.onProject(event.target.value)}
      >
        <option value="">everywhere</option>
        {props.projects.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
    </>
  );
}

function NewPerson({ projects, onDone }: { projects: readonly ProjectSummary[]; onDone: () => void }) {
  const me = useMe();
  const [name, setName] = useState("");
  const [signIn, setSignIn] = useState("");
  const [password, setPassword] = useState(newPassword);
  const [role, setRole] = useState<Role>("annotator");
  const [project, setProject] = useState("");
  const { busy, problem, run } = useWrite("The account was not made");
  const make = () =>
    run(async () => {
      await post("/people", {
        name: name.trim(),
        signIn,
        password,
        roles: [{ role, project: project || null }],
      });
      await askForPeople();
      toast({ fact: `${name.trim()} can sign in as ${signIn}.` });
      onDone();
    });
  useKeys({ Escape: onDone });
  return (
    <form
      className="mform card people__new"
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <h2>New account</h2>
      <div className="mform__row">
        <TextField
          label="Name"
          autoFocus
          required
          value={name}
          error={saidOf(problem, "/name")}
          onChange={(event) => setName(event.target.value)}
        />
        <TextField
          label="Signs in as"
          required
          autoComplete="off"
          value={signIn}
          error={
            saidOf(problem, "/signIn") ?? (problem?.code === "sign-in-taken" ? problem.detail : undefined)
          }
          onChange={(event) => setSignIn(event.target.value.trim())}
        />
      </div>
      <TextField
        label="First password"
        required
        minLength={8}
        autoComplete="off"
        className="input mono"
        value={password}
        help="Made up here; hand it over and keep no copy."
        error={saidOf(problem, "/password")}
        onChange={(event) => setPassword(event.target.value)}
      />
      <div className="mform__row">
        <RoleFields
          me={me}
          role={role}
          project={project}
          projects={projects}
          onRole={setRole}
          onProject={setProject}
        />
      </div>
      <div className="mform__acts">
        <Button type="submit" variant="primary" disabled={busy || !name.trim() || !signIn} keys={["Enter"]}>
          Make the account
        </Button>
        <Button onClick={onDone} keys={["Esc"]}>
          Not now
        </Button>
      </div>
    </form>
  );
}

const nameOf = (projects: readonly ProjectSummary[], id: string): string =>
  projects.find((project) => project.id === id)?.name ?? id;
