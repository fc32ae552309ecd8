/** 128 random bits as a UUID. `crypto.randomUUID` is absent where the page is served over plain http to another machine. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

/** A short id for a thing made here, with a letter for its kind: `l-k3f9x2m1q7`. 50 random bits: enough within a task. */
export function newId(kind: string): string {
  const letters = "0123456789abcdefghjkmnpqrstvwxyz";
  return `${kind}-${[...crypto.getRandomValues(new Uint8Array(10))].map((byte) => letters[byte & 31]).join("")}`;
}
