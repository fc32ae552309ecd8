import { useEffect, useState } from "react";

/** True once the condition has held for a while: what is over sooner does not flicker. */
export function useLasting(condition: boolean, millis: number): boolean {
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    if (!condition) {
      setLasting(false);
      return;
    }
    const timer = setTimeout(() => setLasting(true), millis);
    return () => clearTimeout(timer);
  }, [condition, millis]);
  return condition && lasting;
}
