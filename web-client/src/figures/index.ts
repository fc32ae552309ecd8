export {
  bytes,
  count,
  decimal,
  interval,
  iou,
  percent,
  percentTenths,
  points,
  shortHash,
  signedPx,
  whole,
} from "./number";
export { leastRise, type Trend, trendOf, type Week, wilson } from "./rate";
export { similarity } from "./similarity";
export {
  calendarDay,
  clock,
  clockMillis,
  clockOrDay,
  clockSeconds,
  day,
  elapsed,
  fullDay,
  since,
  when,
} from "./time";
export { useNow } from "./useNow";
