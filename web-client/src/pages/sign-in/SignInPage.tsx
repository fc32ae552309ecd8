import { type FormEvent, useState } from "react";
import { problemOf, signIn } from "../../api";
import { Button, TextField } from "../../kit";

/** Local accounts: a name and a password. */
export default function SignInPage() {
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const [refusal, setRefusal] = useState<string>();
  const [busy, setBusy] = useState(false);
  const enter = (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    signIn(name, password).catch((error: unknown) => {
      const problem = problemOf(error);
      setRefusal(`${problem.detail || problem.title} ${problem.remedy}`.trim());
      setBusy(false);
    });
  };
  return (
    <main className="page__center">
      <form onSubmit={enter} style={{ display: "grid", gap: 14, width: 300 }}>
        <h1>Sign in</h1>
        <TextField
          label="Name"
          autoComplete="username"
          required
          autoFocus
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <TextField
          label="Password"
          type="password"
          autoComplete="current-password"
          required
          value={password}
          error={refusal}
          onChange={(event) => setPassword(event.target.value)}
        />
        <Button type="submit" variant="primary" size="large" disabled={busy} keys={["Enter"]}>
          Sign in
        </Button>
      </form>
    </main>
  );
}
