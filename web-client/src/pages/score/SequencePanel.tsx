import type { SequenceScore } from "../../api";
import { classOf, type Ontology } from "../../labels/ontology";

const share = (of: number | undefined) => (of === undefined ? "–" : `${(100 * of).toFixed(1)} %`);

/** How well objects were followed through what is submitted of the sequence, and which were not. */
export function SequencePanel({ sequence, ontology }: { sequence: SequenceScore; ontology: Ontology }) {
  const { name, frames, submitted, idf1, mota, switches, fragmentations, tracks, here } = sequence;
  const astray = tracks.filter(({ why }) => why.length > 0);
  return (
    <section className="section" aria-label="The sequence">
      <div className="section__head">
        <h2>Tracks of {name}</h2>
        <span className="count">
          {submitted} of {frames}
        </span>
      </div>
      <p className="dim">
        IDF1 <b>{share(idf1)}</b>, MOTA <b>{share(mota)}</b>, {counted(switches, "switch", "switches")},{" "}
        {counted(fragmentations, "time", "times")} lost and found again
      </p>
      {here.map((sentence) => (
        <p key={sentence}>
          <b>{sentence}</b>
        </p>
      ))}
      {astray.map(({ truth, classKey, why }) => (
        <p key={truth} className="dim">
          <b>
            {classOf(ontology, classKey)?.name ?? classKey} {truth}
          </b>{" "}
          {why.join(" ")}
        </p>
      ))}
    </section>
  );
}

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;
