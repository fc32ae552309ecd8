import { useMemo, useRef, useState } from "react";
import { has } from "../../api";
import { calendarDay, count } from "../../figures";
import { Empty, FindBox, Pill, Seg, Skeleton } from "../../kit";
import { useNames } from "../../people";
import {
  type Certificate,
  causeWords,
  holdsUntil,
  type SkillNames,
  type SpecNames,
  useSpecNames,
  useSpecRoom,
  worth,
} from "../../ramp";
import { LiveLine, TopBar, useKeys, useMe } from "../../shell";
import { Positions } from "./PersonPanel";
import { type LedgerLine, linesOf, type Which } from "./rows";
import { SpecHead } from "./SpecHead";

/** Every certificate that the cohort was given, what it is worth, and where it is proved. */
export function LedgerView({ spec, specs }: { spec: string; specs: readonly SpecNames[] }) {
  const people = useNames();
  const room = useSpecRoom(spec);
  const { title, names } = useSpecNames(spec);
  const [which, setWhich] = useState<Which>("held");
  const [query, setQuery] = useState("");
  const search = useRef<HTMLInputElement>(null);
  const lines = useMemo(() => linesOf(room, people, { which, query }), [room, people, which, query]);
  const due = linesOf(room, people, { which: "due", query: "" }).length;
  useKeys({ "/": () => search.current?.focus() });
  return (
    <div className="sided ramp ramp--wide">
      <TopBar>
        <FindBox
          input={search}
          label="Find a person or skill"
          placeholder="Person, skill"
          text={query}
          onFind={setQuery}
        />
        <LiveLine />
      </TopBar>
      <main className="ramp__main">
        <SpecHead
          spec={spec}
          title={title}
          section="certificates"
          specs={specs}
          about={
            <>
              {count(lines.length, "certificate")} · <b>{due}</b> due or suspended
            </>
          }
        >
          <Seg<Which>
            label="Show"
            value={which}
            options={[
              { key: "held", name: "Held" },
              { key: "due", name: "Due" },
              { key: "ended", name: "Ended" },
              { key: "all", name: "All" },
            ]}
            onChoose={setWhich}
          />
        </SpecHead>
        {!room.joined && <Skeleton lines={8} />}
        {lines.length > 0 && (
          <table className="table ledger">
            <thead>
              <tr>
                <th scope="col">Person</th>
                <th scope="col">Skill</th>
                <th scope="col">Spec</th>
                <th scope="col">Issued</th>
                <th scope="col">Until</th>
                <th scope="col">Worth</th>
                <th scope="col">Proved by</th>
                <th scope="col">
                  <span className="vh">Signed document</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <Line key={line.certificate.id} line={line} names={names} />
              ))}
            </tbody>
          </table>
        )}
        {room.joined && lines.length === 0 && (
          <Empty title="No certificate here">
            {query || which !== "all"
              ? "Choose All above, or clear the search with Esc."
              : "The first comes when somebody passes shadow."}
          </Empty>
        )}
      </main>
    </div>
  );
}

function Line({ line: { person, certificate }, names }: { line: LedgerLine; names: SkillNames }) {
  const { tone, word } = worth[certificate.state];
  return (
    <tr>
      <td className="clip">{person.name}</td>
      <td className="clip" title={certificate.skill}>
        {names(certificate.skill)}
      </td>
      <td>{certificate.version}</td>
      <td>{calendarDay(certificate.issuedOn)}</td>
      <td>{calendarDay(holdsUntil(certificate))}</td>
      <td>
        <Pill tone={tone}>{word}</Pill> <span className="dim">{why(certificate)}</span>
      </td>
      <td className="ledger__proof">
        <Positions person={person.id} of={[...certificate.evidence, certificate.position]} />
      </td>
      <td className="num">
        <Documents certificate={certificate} />
      </td>
    </tr>
  );
}

function why({ suspension, renewal, state }: Certificate): string {
  if (state === "suspended" && suspension)
    return `${causeWords(suspension.cause).toLowerCase()}, ${calendarDay(suspension.on)}`;
  if (renewal) return `version ${renewal.version}`;
  return "";
}

/** The signed document, as far as this reader may ask for it. */
function Documents({ certificate }: { certificate: Certificate }) {
  const me = useMe();
  if (certificate.state === "suspended" || !has(me, ["manager", "auditor", "administrator"])) return null;
  const at = `/api/certificates/${encodeURIComponent(certificate.id)}/document`;
  return (
    <>
      <a className="ledger__get" href={at} download title="Signed; the person is an opaque id in it">
        Document
      </a>
      {has(me, ["manager", "administrator"]) && (
        <a
          className="ledger__get"
          href={`${at}?name=true`}
          download
          title="Signed, with the person's name in it"
        >
          with name
        </a>
      )}
    </>
  );
}
