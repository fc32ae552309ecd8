import { useId } from "react";
import { type Me, problemOf, signOut } from "../api";
import { Avatar, Button, Seg, toast } from "../kit";
import { Link } from "./Link";
import { chooseTheme, type Theme, useTheme } from "./theme";

const themes: readonly { key: Theme; name: string }[] = [
  { key: "system", name: "System" },
  { key: "light", name: "Light" },
  { key: "dark", name: "Dark" },
];

/** Who is signed in, the theme, and the way out. */
export function PersonMenu({ me }: { me: Me }) {
  const id = useId();
  const theme = useTheme();
  const leave = () => {
    signOut().catch((error: unknown) => {
      const problem = problemOf(error);
      toast({ tone: "warn", fact: "Not signed out.", advice: `${problem.title}: ${problem.detail}` });
    });
  };
  return (
    <div className="person">
      <button
        type="button"
        className="person__open"
        popoverTarget={id}
        aria-label={`${me.person.name}, menu`}
      >
        <Avatar name={me.person.name} />
      </button>
      <div className="person__menu card" id={id} popover="auto">
        <b>{me.person.name}</b>
        <span className="faint">{[...new Set(me.roles.map((grant) => grant.role))].join(", ")}</span>
        <Seg label="Theme" options={themes} value={theme} onChoose={chooseTheme} wide />
        <Link to="/account">Change password</Link>
        <Button onClick={leave}>Sign out</Button>
      </div>
    </div>
  );
}
