import { evidenceWords, findingWords } from "../../findings";
import { Button, Icon } from "../../kit";
import type { Found } from "./view";

const most = 3;

/** What people get wrong again and again: it passes spot checks, so it is said before somebody stumbles on it. */
export function FindingsCard(props: {
  found: readonly Found[];
  onSelect: (found: Found) => void;
  onEvidence: (found: Found) => void;
}) {
  const { found } = props;
  if (found.length === 0) return null;
  return (
    <section className="alerts" aria-label="Systematic errors" aria-live="polite">
      {found.slice(0, most).map((each) => (
        <div
          className="alert"
          key={`${each.entry.project}/${each.entry.person.id}/${each.finding.kind}/${each.finding.objectClass}/${each.finding.size}`}
        >
          <Icon name="warning" small />
          <span className="grow clip">
            <b>{each.entry.person.name}</b>: {findingWords(each.finding, each.entry.ontology)}.{" "}
            <span className="faint">{evidenceWords(each.finding)}: not noise.</span>
          </span>
          <Button size="small" variant="quiet" onClick={() => props.onEvidence(each)}>
            Evidence
          </Button>
          <Button size="small" variant="quiet" onClick={() => props.onSelect(each)}>
            Show
          </Button>
        </div>
      ))}
      {found.length > most && (
        <div className="alert">
          <span className="grow">
            {found.length - most} more systematic errors, counted beside names below.
          </span>
        </div>
      )}
    </section>
  );
}
