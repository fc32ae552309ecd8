/**
 * How long to wait before the nth attempt to connect again (n from 0), in ms: doubles from 250 ms to 15 s, of which a random
 * half is taken ("equal jitter"), so that a thousand browsers do not come back in the same instant.
 */
export function backOffMillis(attempt: number, random: number): number {
  const full = Math.min(15_000, 250 * 2 ** Math.min(attempt, 10));
  return full / 2 + (full / 2) * random;
}

/**
 * How long to wait, in ms, when a server goes away and says that another takes over: hardly, but not all in the same instant.
 */
export const moveMillis = (random: number): number => 400 * random;
