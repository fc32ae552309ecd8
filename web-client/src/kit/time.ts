const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });
const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short" });

/** "14:31" for an instant of today, "21 Nov, 14:31" for another day. Takes ISO 8601 or ms since 1970. */
export function when(instant: string | number, now: number = Date.now()): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return "";
  const time = clock.format(date);
  return date.toDateString() === new Date(now).toDateString() ? time : `${day.format(date)}, ${time}`;
}
