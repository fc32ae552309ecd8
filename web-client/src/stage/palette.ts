/** The tokens that lie on photographs, as the canvas wants them. They have no theme, so they are read once. */
export type Palette = {
  readonly slot: (colour: number) => string;
  readonly casing: string;
  readonly truth: string;
  readonly plate: string;
  readonly thread: string;
  readonly inside: string;
  readonly outside: string;
  readonly font: string;
};

let read: Palette | null = null;

export function palette(): Palette {
  if (read) return read;
  const style = getComputedStyle(document.documentElement);
  const token = (name: string, otherwise: string) => style.getPropertyValue(name).trim() || otherwise;
  const slots = Array.from({ length: 10 }, (_, i) => token(`--c${i + 1}`, "#24DDFE"));
  read = {
    slot: (colour) => slots[(colour - 1) % 10] as string,
    casing: token("--photo-casing", "rgb(8 10 12 / .62)"),
    truth: token("--photo-truth", "#FFFFFF"),
    plate: "rgb(17 19 22 / .78)",
    thread: token("--photo-thread", "#F4C765"),
    inside: token("--in-2", "#A77BFF"),
    outside: token("--out-2", "#FFD83D"),
    font: token("--font", "sans-serif"),
  };
  return read;
}
