/** Monday of an ISO week such as "2026-W47", as a day in UTC. */
export function mondayOf(week: string): Date {
  const [year = 0, number = 1] = week.split("-W").map(Number);
  // The fourth of January is always in the first week.
  const fourth = new Date(Date.UTC(year, 0, 4));
  const weekday = (fourth.getUTCDay() + 6) % 7;
  return new Date(fourth.getTime() + ((number - 1) * 7 - weekday) * dayMillis);
}

export const dayMillis = 86_400_000;

/** "W47": the year is on the axis where it changes. */
export const shortWeek = (week: string): string => week.slice(week.indexOf("W"));
