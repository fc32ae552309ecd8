import { useState } from "react";
import { type ProjectSummary, post, type Role } from "../../../api";
import { Button, TextField, toast } from "../../../kit";
import { askForPeople } from "../../../people";
import { useKeys, useMe } from "../../../shell";
import { saidOf, useWrite } from "../../../shell/useWrite";
import { RoleFields } from "./GrantForm";
import { newPassword } from "./roles";

/** An account and its first role. */
export function NewPerson({ projects, onDone }: { projects: readonly ProjectSummary[]; onDone: () => void }) {
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
