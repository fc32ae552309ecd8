import { useState } from "react";
import { decimal, percent } from "../../figures";
import { Check, Icon, Pill } from "../../kit";
import { Link } from "../../shell";
import { FlipBar } from "./FlipBar";
import type { SessionResult, SessionSummary, Share } from "./model";

const whys = {
  complete: "everybody had decided everything",
  deadline: "its time was up",
  "by-hand": "somebody closed it",
} as const;

/** What a session shows: who agrees with whom, with the truth, and with what they themselves said before. */
export function Result({ session, result }: { session: SessionSummary; result: SessionResult }) {
  const [all, setAll] = useState(false);
  const split = result.items.filter(
    ({ decisions }) => new Set(decisions.map(({ agreed }) => agreed)).size > 1,
  );
  const items = all ? result.items : split;
  return (
    <div className="reviewers">
      <h1>{session.title}</h1>
      <p className="faint">Closed because {whys[result.why]}.</p>
      <section className="section result__alpha" aria-label="Agreement">
        <span className="figure">{result.alpha === null ? "–" : decimal(result.alpha, 2)}</span>
        <p>
          {result.alpha === null
            ? "Every decision was the same, so agreement and chance cannot be told apart."
            : "Krippendorff's alpha: how far the reviewers agree beyond chance. 1 is always, 0 is as often as chance would."}{" "}
          <span className="faint">
            Over {result.compared} of {session.items} items that two or more decided.
          </span>
        </p>
      </section>
      <section className="section" aria-label="Reviewers">
        <table className="table">
          <thead>
            <tr>
              <th>Reviewer</th>
              <th className="num">Decided</th>
              <th>Otherwise than before</th>
              <th className="num">Like the others</th>
              <th className="num">Like the truth</th>
              <th>Standing</th>
            </tr>
          </thead>
          <tbody>
            {result.reviewers.map((of) => (
              <tr key={of.person.id}>
                <td>{of.person.name}</td>
                <td className="num">{of.decided}</td>
                <td>
                  <FlipBar flips={of.flips} />
                </td>
                <td className="num">{said(of.withPeers)}</td>
                <td className="num">{said(of.withTruth)}</td>
                <td>
                  {of.standing === "lost" && <Pill tone="disagree">lost by this session</Pill>}
                  {of.standing === "regained" && <Pill tone="agree">regained by this session</Pill>}
                  {of.standing === "none" && <span className="faint">as before</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section className="section" aria-label="Items">
        <div className="section__head">
          <h2>{all ? "All items" : "Items they do not agree on"}</h2>
          <span className="count">{items.length}</span>
          <span className="grow" />
          <Check checked={all} onChange={setAll}>
            all items
          </Check>
        </div>
        {items.length === 0 && <p className="faint">Nobody decided otherwise than the others.</p>}
        <table className="table">
          <thead>
            <tr>
              <th className="num">No.</th>
              <th>Frame</th>
              <th>Item</th>
              <th>Truth</th>
              {result.reviewers.map(({ person }) => (
                <th key={person.id}>{person.name}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <tr key={item.number}>
                <td className="num">{item.number}</td>
                <td>
                  {item.open ? (
                    <Link to={`/watch/${encodeURIComponent(item.task)}`}>{item.frame.name}</Link>
                  ) : (
                    item.frame.name
                  )}
                </td>
                <td>{item.name}</td>
                <td>
                  {item.right === null ? (
                    <span className="faint">none</span>
                  ) : (
                    <Verdict agreed={item.right} />
                  )}
                </td>
                {result.reviewers.map(({ person }) => {
                  const decision = item.decisions.find((each) => each.person.id === person.id);
                  return (
                    <td key={person.id} title={decision?.disagreements.map(({ note }) => note).join("; ")}>
                      {decision ? (
                        <Verdict
                          agreed={decision.agreed}
                          why={decision.disagreements.map(({ kind }) => kind).join(", ")}
                        />
                      ) : (
                        <span className="faint">not decided</span>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

function Verdict({ agreed, why = "" }: { agreed: boolean; why?: string }) {
  return (
    <span className={agreed ? "verdict is-agree" : "verdict is-disagree"}>
      <Icon name={agreed ? "check" : "close"} small />
      {agreed ? "agree" : why || "disagree"}
    </span>
  );
}

const said = ({ of, hits }: Share) => (of === 0 ? "–" : `${percent(hits / of)} %`);
