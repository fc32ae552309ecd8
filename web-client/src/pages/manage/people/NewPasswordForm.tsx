import { useState } from "react";
import { type Person, put } from "../../../api";
import { Button, TextField, toast } from "../../../kit";
import { saidOf, useWrite } from "../../../shell/useWrite";
import { newPassword } from "./roles";

/** For whoever has forgotten theirs: one to hand over. They are signed out wherever they are. */
export function NewPasswordForm({ person, onDone }: { person: Person; onDone: () => void }) {
  const [password, setPassword] = useState(newPassword);
  const { busy, problem, run } = useWrite("The password was not changed");
  const give = () =>
    run(async () => {
      await put(`/people/${encodeURIComponent(person.id)}/password`, { password });
      toast({
        fact: `${person.name} has a new password.`,
        advice: "They change it under their name, top right.",
      });
      onDone();
    });
  return (
    <form
      className="grants__form"
      onSubmit={(event) => {
        event.preventDefault();
        void give();
      }}
    >
      <TextField
        label="New password"
        required
        minLength={8}
        autoComplete="off"
        className="input mono"
        value={password}
        help="Made up here; hand it over and keep no copy."
        error={saidOf(problem, "/password")}
        onChange={(event) => setPassword(event.target.value)}
      />
      <Button type="submit" disabled={busy}>
        Give it
      </Button>
      <Button variant="quiet" onClick={onDone}>
        Not now
      </Button>
    </form>
  );
}
