/** U+2009, a thin space: between a figure and its unit, and between the groups of a long number. */
const narrow = "\u2009";
const minus = "\u2212";

/** A whole number in groups of three: 411 406. */
export function whole(value: number): string {
  const digits = String(Math.abs(Math.round(value)));
  const grouped = digits.replace(/\B(?=(\d{3})+$)/gu, narrow);
  return Math.round(value) < 0 ? minus + grouped : grouped;
}

/** Points: whole where they are, otherwise to a tenth. */
export function points(value: number): string {
  const figure = round(value, 1);
  const tenths = Math.abs(Math.round(figure * 10)) % 10;
  if (tenths === 0) return whole(figure);
  return `${figure < 0 && figure > -1 ? minus : ""}${whole(Math.trunc(figure))}.${tenths}`;
}

/** A signed distance in image px: "−2.8 px", "+0.4 px", "0.0 px". */
export function signedPx(value: number, digits = 1): string {
  const figure = round(value, digits);
  const text = Math.abs(figure).toFixed(digits);
  return `${figure < 0 ? minus : figure > 0 ? "+" : ""}${text}${narrow}px`;
}

/** A number with a true minus and no unit: "−3.2". */
export const decimal = (value: number, digits = 1): string => signed(round(value, digits).toFixed(digits));

/** 0.957: overlap is always given to three digits, so that columns stand. */
export const iou = (value: number): string => value.toFixed(3);

/** A share as whole per cent, without the sign: 0.125 is "13". Never "0" for some nor "100" for not all. */
export function percent(share: number): string {
  const value = Math.round(share * 100);
  if (value === 0 && share > 0) return "< 1";
  if (value === 100 && share < 1) return "> 99";
  return String(value);
}

/** "91.3": a share as per cent to a tenth, so that a pass mark is never hidden by rounding to it. */
export function percentTenths(share: number): string {
  return (Math.floor(share * 1000 + 1e-6) / 10).toFixed(1);
}

/** A 95 % interval of a rate in whole per cent: "4–31". */
export const interval = (low: number, high: number): string =>
  `${Math.round(low * 100)}–${Math.round(high * 100)}`;

/** 50 MB: decimal units, as file managers have them. */
export function bytes(count: number): string {
  if (count < 1000) return `${count}${narrow}B`;
  const units = ["kB", "MB", "GB", "TB"];
  let value = count / 1000;
  let unit = 0;
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1000;
    unit++;
  }
  return `${value < 10 ? value.toFixed(1) : Math.round(value)}${narrow}${units[unit]}`;
}

/** "1 object", "5 objects". */
export const count = (value: number, one: string, many = `${one}s`): string =>
  `${whole(value)} ${Math.abs(value) === 1 ? one : many}`;

/** The first and the last four characters of a hash: enough to compare by eye. */
export const shortHash = (hash: string): string =>
  hash.length > 12 ? `${hash.slice(0, 4)}…${hash.slice(-4)}` : hash;

const signed = (text: string): string => text.replace(/^-(?=.*[1-9])/u, minus).replace(/^-/u, "");

const round = (value: number, digits: number): number => {
  const unit = 10 ** digits;
  return Math.round(value * unit) / unit;
};
