import "./way.css";
import { useEffect, useRef, useState } from "react";
import { type Problem, post, problemOf, useLoaded, type WorkIn } from "../../api";
import { calendarDay, count, elapsed, useNow } from "../../figures";
import { Button, Empty, Pill, Skeleton, toast } from "../../kit";
import {
  type Certificate,
  daysSince,
  holdsUntil,
  missingWords,
  type Ramp,
  renewalWords,
  type SkillCard,
  type SkillNames,
  StageTrack,
  stageWords,
  stateTones,
  stateWords,
  useSpecNames,
  worth,
} from "../../ramp";
import { LiveLine, navigate, ProblemNote, TopBar } from "../../shell";
import { type Given, type NextStep, nextSteps } from "./next";
import { useRamps } from "./useRamps";

/** An annotator's way: where they are in each skill, what is next, what exactly is missing, and their certificates. */
export default function WayPage() {
  const { ramps, loading, problem, reload } = useRamps();
  return (
    <div className="page">
      <TopBar>
        <LiveLine />
      </TopBar>
      <main className="page__main way">
        {problem && <ProblemNote problem={problem} onAgain={reload} />}
        {loading && <Skeleton lines={6} />}
        {!loading && !problem && ramps.length === 0 && (
          <Empty title="You have not begun with a spec yet">
            A manager enrols you; the way to your certificates then appears here by itself.
          </Empty>
        )}
        {ramps.map((ramp) => (
          <Way key={ramp.spec} ramp={ramp} />
        ))}
      </main>
    </div>
  );
}

function Way({ ramp }: { ramp: Ramp }) {
  const now = useNow();
  const { title, names } = useSpecNames(ramp.spec);
  const work = useWork(ramp);
  const steps = nextSteps(ramp, names, work);
  const certified = ramp.skills.filter(({ state }) => state === "certified").length;
  return (
    <section className="way__spec" aria-label={title}>
      <header>
        <h1>{title}</h1>
        <p className="dim">
          <b>{certified}</b> of {count(ramp.skills.length, "skill")} certified
        </p>
      </header>
      {steps.length > 0 && (
        <ol className="way__next card" aria-label="What is next">
          {steps.map((step, i) => (
            <Next key={step.text} step={step} first={i === 0} />
          ))}
        </ol>
      )}
      <ul className="way__skills">
        {ramp.skills.map((card) => (
          <Skill key={card.skill} card={card} names={names} now={now} />
        ))}
      </ul>
      {ramp.certificates.length > 0 && <Certificates certificates={ramp.certificates} names={names} />}
    </section>
  );
}

/** Real work that one is assigned to, read again when one's stages change. */
function useWork(ramp: Ramp): readonly WorkIn[] | undefined {
  const { value, reload } = useLoaded<readonly WorkIn[]>("/work");
  const read = useRef(ramp);
  useEffect(() => {
    if (read.current === ramp) return;
    read.current = ramp;
    reload();
  }, [ramp, reload]);
  return value;
}

function Next({ step, first }: { step: NextStep; first: boolean }) {
  const { text, but, action, to, ask } = step;
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Problem | null>(null);
  const go = async () => {
    if (!ask) return navigate(to);
    setBusy(true);
    try {
      const given = await post<Given>(ask.path);
      toast({ fact: ask.done(given) });
      navigate(given?.next ? `/tasks/${encodeURIComponent(given.next)}` : to);
    } catch (error) {
      setRefused(problemOf(error));
      setBusy(false);
    }
  };
  return (
    <li>
      <span className="grow">
        {text}
        {refused ? (
          <span className="way__but" role="alert">
            {refused.detail} {refused.remedy}
          </span>
        ) : (
          but && <span className="way__but">{but}</span>
        )}
      </span>
      {action && (
        <Button variant={first ? "primary" : "plain"} disabled={busy} onClick={go}>
          {action}
        </Button>
      )}
    </li>
  );
}

function Skill({ card, names, now }: { card: SkillCard; names: SkillNames; now: number }) {
  const days = daysSince(card.since, now);
  return (
    <li className="way__skill card">
      <div className="way__head">
        <h2 className="clip grow">{names(card.skill)}</h2>
        {card.state !== "under-way" && <Pill tone={stateTones[card.state]}>{stateWords[card.state]}</Pill>}
      </div>
      <p className="way__at">
        <StageTrack card={card} />
        <b>{stageWords[card.stage]}</b>
        <span className="dim">
          since {calendarDay(card.since)}
          {days > 0 && `, ${elapsed(days * 86_400_000)}`}
        </span>
      </p>
      <ul className="way__missing">
        {missingWords(card, names, now).map((each) => (
          <li key={each}>{each}</li>
        ))}
        {card.state === "certified" && card.certificate && (
          <li>
            Certified until {calendarDay(holdsUntil(card.certificate))}. A sample of your work is reviewed.
          </li>
        )}
      </ul>
    </li>
  );
}

function Certificates({ certificates, names }: { certificates: readonly Certificate[]; names: SkillNames }) {
  return (
    <table className="table way__certificates">
      <caption>Your certificates</caption>
      <tbody>
        {certificates.map((certificate) => {
          const at = `/api/certificates/${encodeURIComponent(certificate.id)}/document`;
          const { tone, word } = worth[certificate.state];
          return (
            <tr key={certificate.id}>
              <td className="clip">{names(certificate.skill)}</td>
              <td>version {certificate.version}</td>
              <td>
                {calendarDay(certificate.issuedOn)} to {calendarDay(holdsUntil(certificate))}
              </td>
              <td title={renewalWords(certificate).join(" ")}>
                <Pill tone={tone}>{word}</Pill>
              </td>
              <td className="num">
                {certificate.state !== "suspended" && (
                  <>
                    <a href={at} download title="Signed; it names you by an opaque id">
                      Document
                    </a>{" "}
                    <a href={`${at}?name=true`} download title="Signed, with your name in it">
                      with my name
                    </a>
                  </>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
