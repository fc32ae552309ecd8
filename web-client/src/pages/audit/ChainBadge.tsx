import { useEffect } from "react";
import { type Chain, useLoaded } from "../../api";
import { clock, fullDay, shortHash, useNow, whole } from "../../figures";
import { Pill } from "../../kit";

/** How far the running server has verified the log, or, loudly, the position that was altered. Kept fresh while it is shown. */
export function ChainBadge() {
  const { value: chain, reload } = useLoaded<Chain>("/audit/chain");
  const now = useNow();
  // biome-ignore lint/correctness/useExhaustiveDependencies: time passing asks again
  useEffect(() => {
    if (chain) reload();
  }, [now]);
  if (!chain) return null;
  return (
    <>
      <Verified chain={chain} />
      <span className="mono faint" title={chain.hash}>
        head {whole(chain.head)} · {shortHash(chain.hash)}
      </span>
    </>
  );
}

function Verified({ chain: { altered, verifiedTo, verifiedAt } }: { chain: Chain }) {
  if (altered)
    return (
      <span role="alert" title={`${altered.why}. Whoever runs the server should run audit verify.`}>
        <Pill tone="disagree" icon="shield">
          Altered at {whole(altered.position)}: {altered.why}
        </Pill>
      </span>
    );
  if (verifiedTo === null || verifiedTo === undefined)
    return (
      <Pill tone="warn" icon="shield">
        Chain not verified yet
      </Pill>
    );
  return (
    <span title={verifiedAt ? `on ${fullDay(verifiedAt)} at ${clock(verifiedAt)}` : undefined}>
      <Pill tone="agree" icon="shield">
        Chain verified to {whole(verifiedTo)}
      </Pill>
    </span>
  );
}
