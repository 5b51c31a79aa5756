/** When stories were published, from the oldest on: to the minute where a filter may tell hours apart, else to the day. */
export type PackedTimes = {
  /** The day of each story, as the days since the one before it; days count from 1970. */
  days: number[];
  /** The minute of its day, for the newest stories only. */
  minutes: number[];
};

const MINUTE = 60;
const DAY = 24 * 3600;
/** The longest filter but that for a year, and the day that it begins in. */
const EXACT = 31 * DAY;

/** Packs times in seconds since 1970, which rise. */
export function packTimes(times: number[]): PackedTimes {
  const days = times.map((time) => Math.floor(time / DAY));
  const since = (times.at(-1) ?? 0) - EXACT;
  return {
    days: days.map((day, at) => day - (days[at - 1] ?? 0)),
    minutes: times
      .filter((time) => time >= since)
      .map((time) => Math.floor((time - Math.floor(time / DAY) * DAY) / MINUTE)),
  };
}

/** The times in seconds since 1970. */
export function unpackTimes({ days, minutes }: PackedTimes): number[] {
  const firstExact = days.length - minutes.length;
  let day = 0;
  return days.map((gap, at) => {
    day += gap;
    return day * DAY + (minutes[at - firstExact] ?? 0) * MINUTE;
  });
}
