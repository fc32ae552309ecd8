/** Times are shown in the reader's own zone, 24 hours, never as words like "recently". */
const clockFormat = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });
const secondsFormat = new Intl.DateTimeFormat("en-GB", {
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
});
const millisFormat = new Intl.DateTimeFormat("en-GB", {
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  fractionalSecondDigits: 3,
});
const dayFormat = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short" });
const fullFormat = new Intl.DateTimeFormat("en-GB", {
  weekday: "long",
  day: "numeric",
  month: "long",
  year: "numeric",
});

/** "14:31" */
export const clock = (at: string): string => clockFormat.format(new Date(at));
/** "14:31:08" */
export const clockSeconds = (at: string): string => secondsFormat.format(new Date(at));
/** "14:31:08.250" */
export const clockMillis = (at: string): string => millisFormat.format(new Date(at));
/** "16 Jul" */
export const day = (at: string): string => dayFormat.format(new Date(at));
const dateFormat = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });

/** A day of the calendar, such as `2026-07-16`, which is the same in every zone: "16 Jul", "16 Jul 2027" in another year. */
export const calendarDay = (date: string, now = Date.now()): string => {
  const year = date.slice(0, 4);
  const words = dateFormat.format(new Date(`${date}T00:00:00Z`));
  return year === String(new Date(now).getUTCFullYear()) ? words : `${words} ${year}`;
};
/** "Thursday 16 July 2026" */
export const fullDay = (at: string): string => fullFormat.format(new Date(at)).replace(",", "");

/** The clock alone today, the day before it otherwise. */
export const when = (at: string, now: number): string =>
  new Date(at).toDateString() === new Date(now).toDateString() ? clock(at) : `${day(at)}, ${clock(at)}`;

/** The clock to the second today, the day alone otherwise. */
export const clockOrDay = (at: string, now = Date.now()): string =>
  new Date(at).toDateString() === new Date(now).toDateString() ? clockSeconds(at) : day(at);

/** How long something has been so, in its two largest units: "< 1 min", "38 min", "1 h 52", "3 d 4 h". */
export function elapsed(millis: number): string {
  const minutes = Math.floor(Math.max(0, millis) / 60_000);
  if (minutes < 1) return "< 1 min";
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return `${hours} h ${String(minutes % 60).padStart(2, "0")}`;
  const days = Math.floor(hours / 24);
  return hours % 24 ? `${days} d ${hours % 24} h` : `${days} d`;
}

export const since = (at: string, now: number): string => elapsed(now - Date.parse(at));
