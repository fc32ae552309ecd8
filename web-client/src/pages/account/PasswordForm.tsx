import { type FormEvent, useRef, useState } from "react";
import { changePassword, type Problem, problemOf } from "../../api";
import { Button, Icon, TextField, toast } from "../../kit";

/** The current password, and the new one twice: nobody sees what they type. */
export function PasswordForm() {
  const [current, setCurrent] = useState("");
  const [password, setPassword] = useState("");
  const [again, setAgain] = useState("");
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  const differs = again !== "" && again !== password;
  const change = async (event: FormEvent) => {
    event.preventDefault();
    if (again !== password) return;
    setBusy(true);
    setProblem(null);
    try {
      await changePassword(current, password);
      toast({ fact: "Your password is changed.", advice: "You are signed out everywhere else." });
      setCurrent("");
      setPassword("");
      setAgain("");
    } catch (error) {
      setProblem(problemOf(error));
      first.current?.select();
    } finally {
      setBusy(false);
    }
  };
  const said = (at: string) =>
    problem?.errors?.some((error) => error.at === at) ? sentence(problem) : undefined;
  const elsewhere = problem && !said("/current") && !said("/password");
  return (
    <form
      className="card account__form"
      onSubmit={(event) => void change(event)}
      aria-labelledby="password-title"
    >
      <h2 id="password-title">Change password</h2>
      <TextField
        ref={first}
        label="Current password"
        type="password"
        autoComplete="current-password"
        required
        value={current}
        error={said("/current")}
        onChange={(event) => setCurrent(event.target.value)}
      />
      <TextField
        label="New password"
        type="password"
        autoComplete="new-password"
        minLength={8}
        maxLength={200}
        required
        help="At least eight characters; a sentence is best."
        value={password}
        error={said("/password")}
        onChange={(event) => setPassword(event.target.value)}
      />
      <TextField
        label="New password again"
        type="password"
        autoComplete="new-password"
        required
        value={again}
        error={differs ? "It is not the same as above." : undefined}
        onChange={(event) => setAgain(event.target.value)}
      />
      {elsewhere && (
        <p className="field__error" role="alert">
          <Icon name="warning" small />
          {sentence(problem)}
        </p>
      )}
      <Button type="submit" variant="primary" disabled={busy || differs}>
        Change password
      </Button>
      <p className="faint small">Every other browser in which you are signed in is signed out.</p>
    </form>
  );
}

const sentence = ({ detail, title, remedy }: Problem): string => `${detail || title} ${remedy}`.trim();
