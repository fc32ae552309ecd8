import { decimal } from "../../figures";
import { Avatar, Button, Icon, Pill } from "../../kit";
import { FlipBar } from "./FlipBar";
import { Forest } from "./Forest";
import type { Reviewer } from "./model";

const proofs = { none: "not shown", "spec-test": "spec test", certificate: "certificate" } as const;

/** One reviewer: may they review, and what is missing; how steady they are; how they compare with peers. Never how fast. */
export function ReviewerCard({ of, onCredit }: { of: Reviewer; onCredit: (() => void) | null }) {
  const { person, experience, standing } = of;
  const hours = experience.credited + experience.measured;
  return (
    <article className="reviewer card" aria-label={person.name}>
      <header>
        <Avatar name={person.name} />
        <h3>{person.name}</h3>
        {of.eligible ? (
          <Pill tone="agree" icon="check">
            may review
          </Pill>
        ) : (
          <Pill tone="warn" icon="warning">
            may not review
          </Pill>
        )}
        {!standing.held && <Pill tone="disagree">standing lost</Pill>}
        <span className="grow" />
        <span className="faint">{of.open === 0 ? "nothing in hand" : `${of.open} in hand`}</span>
      </header>
      {(of.missing.length > 0 || !standing.held) && (
        <ul className="reviewer__missing">
          {!standing.held && (
            <li>
              <Icon name="warning" small />
              The flip rate was over the limit in session {standing.session}. A later session under it gives
              the standing back.
            </li>
          )}
          {of.missing.map(({ fact }) => (
            <li key={fact}>
              <Icon name="warning" small />
              {fact}
            </li>
          ))}
        </ul>
      )}
      <dl className="reviewer__facts">
        <div>
          <dt>Experience in the domain</dt>
          <dd>
            <span>
              <b>{tenths(hours)} h</b> <span className="faint">of {tenths(experience.needed)} needed</span>
            </span>
            <span className="faint small">
              {tenths(experience.measured)} h measured, {tenths(experience.credited)} h credited
              {experience.because && `: ${experience.because}`}
            </span>
            {onCredit && (
              <Button size="small" variant="quiet" onClick={onCredit}>
                Credit hours
              </Button>
            )}
          </dd>
        </div>
        <div>
          <dt>Understands spec {of.version}</dt>
          <dd className="reviewer__skills">
            {of.skills.length === 0 && <span className="faint">no version is published</span>}
            {of.skills.map(({ skill, name, proof }) => (
              <span key={skill} className={proof === "none" ? "skillproof is-none" : "skillproof"}>
                <Icon name={proof === "none" ? "close" : "check"} small />
                {name} <span className="faint">{proofs[proof]}</span>
              </span>
            ))}
          </dd>
        </div>
        <div>
          <dt>Flip rate</dt>
          <dd>
            <FlipBar flips={of.flips} />
          </dd>
        </div>
      </dl>
      <section className="reviewer__peers" aria-label="Against peers">
        <h4>Against peers on the same annotators</h4>
        <Forest of={of.leniency} name={person.name} />
      </section>
    </article>
  );
}

/** Cut, not rounded: 19.96 h are not 20. */
const tenths = (hours: number) => decimal(Math.floor(hours * 10 + 1e-9) / 10, 1).replace(/\.0$/u, "");
