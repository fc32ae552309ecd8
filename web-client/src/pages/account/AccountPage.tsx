import "./account.css";
import { TopBar, useMe } from "../../shell";
import { PasswordForm } from "./PasswordForm";

/** What belongs to the person who is signed in. */
export default function AccountPage() {
  const { person } = useMe();
  return (
    <div className="page">
      <TopBar />
      <main className="page__main account">
        <h1>{person.name}</h1>
        <PasswordForm />
      </main>
    </div>
  );
}
