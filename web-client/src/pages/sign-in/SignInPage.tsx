import "./sign-in.css";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { type Problem, problemOf, signIn } from "../../api";
import { Button, Icon, TextField } from "../../kit";

/** Local accounts: a name and a password. Wrong is wrong, without saying which of the two. */
export default function SignInPage() {
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const [refusal, setRefusal] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    document.title = "Sign in · Plumbline";
    return () => {
      document.title = "Plumbline";
    };
  }, []);
  const enter = (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setRefusal(null);
    signIn(name.trim(), password).catch((error: unknown) => {
      setRefusal(problemOf(error));
      setBusy(false);
      field.current?.select();
    });
  };
  return (
    <main className="signin">
      <form onSubmit={enter} aria-labelledby="signin-title">
        <header>
          <span className="signin__thread" aria-hidden="true" />
          <svg viewBox="0 0 12 20" width="12" height="20" aria-hidden="true">
            <path d="M4.600 0h2.800v2.300H4.600zM1.600 5.900C1.600 4 3.400 3 6 3s4.400 1 4.400 2.900L6 17.500z" />
          </svg>
          <h1 id="signin-title">Plumbline</h1>
        </header>
        <TextField
          label="Name"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
          autoFocus
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <TextField
          ref={field}
          label="Password"
          type="password"
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        {refusal && (
          <p className="signin__refusal" role="alert">
            <Icon name="warning" small />
            <span>
              <b>{refusal.detail || refusal.title}</b> {refusal.remedy}
            </span>
          </p>
        )}
        <Button type="submit" variant="primary" size="large" disabled={busy} keys={["Enter"]}>
          Sign in
        </Button>
      </form>
    </main>
  );
}
