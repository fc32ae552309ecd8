import { expect, test } from "vitest";
import { elapsed, when } from "../../src/figures";

const minute = 60_000;

test("waiting is told in its two largest units", () => {
  expect(elapsed(20_000)).toBe("< 1 min");
  expect(elapsed(38 * minute)).toBe("38 min");
  expect(elapsed(112 * minute)).toBe("1 h 52");
  expect(elapsed(24 * 60 * minute)).toBe("1 d");
  expect(elapsed((3 * 24 + 4) * 60 * minute)).toBe("3 d 4 h");
  expect(elapsed(-5 * minute)).toBe("< 1 min");
});

test("today needs no day", () => {
  const now = new Date(2026, 10, 22, 15, 0).getTime();
  expect(when(new Date(2026, 10, 22, 9, 41).toISOString(), now)).toBe("09:41");
  expect(when(new Date(2026, 10, 20, 9, 41).toISOString(), now)).toBe("20 Nov, 09:41");
});
