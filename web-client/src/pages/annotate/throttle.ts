/** Passes the latest value on at most every `millis`, the last one always: 40 ms is 25 a second. */
export function throttled<T>(
  millis: number,
  pass: (value: T) => void,
): { (value: T): void; cancel: () => void } {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let pending: { value: T } | null = null;
  const tick = () => {
    timer = null;
    if (!pending) return;
    const { value } = pending;
    pending = null;
    timer = setTimeout(tick, millis);
    pass(value);
  };
  const offer = (value: T) => {
    pending = { value };
    if (timer === null) tick();
  };
  return Object.assign(offer, {
    cancel: () => {
      if (timer !== null) clearTimeout(timer);
      timer = null;
      pending = null;
    },
  });
}
