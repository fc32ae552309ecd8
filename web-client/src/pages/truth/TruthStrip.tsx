import { useEffect, useRef } from "react";
import type { Benchmark, BenchmarkFrame } from "../../api";
import { Icon, Meter } from "../../kit";
import { Link } from "../../shell";

/** The benchmark's frames: which truth counts, where one is, what is still to do. */
export function TruthStrip({ benchmark, current }: { benchmark: Benchmark; current: string }) {
  const strip = useRef<HTMLUListElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the current one is brought to sight
  useEffect(() => {
    strip.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [current]);
  const { frames } = benchmark;
  const place = frames.findIndex(({ frame }) => frame.id === current) + 1;
  return (
    <nav className="film" aria-label="Frames of the benchmark">
      <div className="prog">
        <b>{place}</b> <span className="faint">of {frames.length}</span>
        <Meter
          value={frames.filter(({ truth }) => truth === "reviewed").length}
          of={Math.max(1, frames.length)}
          unit="reviewed"
        />
      </div>
      <ul ref={strip}>
        {frames.map((each, i) => (
          <li key={each.frame.id}>
            <Thumb benchmark={benchmark.id} entry={each} number={i + 1} now={each.frame.id === current} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Thumb(props: { benchmark: string; entry: BenchmarkFrame; number: number; now: boolean }) {
  const { entry, now, number } = props;
  const { frame, truth } = entry;
  const state = truth === "none" ? "no truth yet" : truth;
  return (
    <Link
      className={`th ${now ? "is-now" : truth === "reviewed" ? "is-done" : ""}`}
      to={`/truth/${encodeURIComponent(props.benchmark)}/${encodeURIComponent(frame.id)}`}
      aria-label={`Frame ${number}, ${frame.name}, ${state}`}
      aria-current={now || undefined}
      title={`${frame.name}: ${state}`}
    >
      <span
        style={{ backgroundImage: `url("/api/frames/${encodeURIComponent(frame.id)}/thumbnail?size=128")` }}
      />
      {truth === "reviewed" && (
        <i className="th__ok">
          <Icon name="check" />
        </i>
      )}
      {truth === "proposed" && (
        <i className="th__ok th__ok--open">
          <Icon name="eye" />
        </i>
      )}
      <em>{number}</em>
    </Link>
  );
}
