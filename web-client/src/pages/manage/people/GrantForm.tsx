import { useState } from "react";
import type { Grant, ProjectSummary, Role } from "../../../api";
import { Button, SelectField } from "../../../kit";
import { useMe } from "../../../shell";
import { mayGive, roleNames } from "./roles";

/** One more role for somebody. */
export function GrantForm(props: {
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

/** A role and where it holds; only what one may give. */
export function RoleFields(props: {
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
