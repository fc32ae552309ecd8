import "./ramp-page.css";
import { useEffect } from "react";
import { has, useLoaded } from "../../api";
import { Empty, Skeleton } from "../../kit";
import type { SpecNames } from "../../ramp";
import { Link, navigate, type Params, ProblemNote, TopBar, useMe } from "../../shell";
import { Board } from "./Board";
import { LedgerView } from "./LedgerView";
import { WorkView } from "./WorkView";

const views: Readonly<Record<string, typeof Board>> = { certificates: LedgerView, work: WorkView };

/** The stage board of a spec's cohort, its certificate ledger, and who is served real work. */
export default function RampPage({ params }: { params: Params }) {
  const specs = useLoaded<readonly SpecNames[]>("/specs");
  const first = specs.value?.[0]?.id;
  useEffect(() => {
    if (!params.spec && first) navigate(`/ramp/${encodeURIComponent(first)}`, { replace: true });
  }, [params.spec, first]);
  if (params.spec) {
    const Shown = views[params.section ?? ""] ?? Board;
    return <Shown key={params.spec} spec={params.spec} specs={specs.value ?? []} />;
  }
  return (
    <div className="page">
      <TopBar />
      {specs.problem && <ProblemNote problem={specs.problem} onAgain={specs.reload} />}
      <main className="page__main page__center">
        {specs.state === "loading" ? <Skeleton lines={5} /> : <NoSpec />}
      </main>
    </div>
  );
}

function NoSpec() {
  return (
    <Empty title="No spec yet">
      People are certified in what a spec teaches.{" "}
      {has(useMe(), ["manager", "administrator"]) && <Link to="/specs">Publish the first</Link>}
    </Empty>
  );
}
