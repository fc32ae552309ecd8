import { expect, test } from "vitest";
import {
  bytes,
  count,
  decimal,
  interval,
  iou,
  percent,
  points,
  shortHash,
  signedPx,
  whole,
} from "../../src/figures";

const plain = (text: string) => text.replaceAll("\u2009", " ").replaceAll("\u2212", "-");

test("a long number stands in groups of three", () => {
  expect(plain(whole(411406))).toBe("411 406");
  expect(plain(whole(2914))).toBe("2 914");
  expect(plain(whole(-1234567))).toBe("-1 234 567");
});

test("an offset carries its sign and its unit, and zero has none", () => {
  expect(plain(signedPx(-2.84))).toBe("-2.8 px");
  expect(plain(signedPx(0.4))).toBe("+0.4 px");
  expect(plain(signedPx(-0.04))).toBe("0.0 px");
  expect(plain(decimal(-0.04))).toBe("0.0");
  expect(plain(decimal(-3.25))).toBe("-3.2");
});

test("points are whole where they are and to a tenth otherwise", () => {
  expect(points(143)).toBe("143");
  expect(points(143.04)).toBe("143");
  expect(points(312.55)).toBe("312.6");
  expect(plain(points(9367.3))).toBe("9 367.3");
  expect(plain(points(-0.5))).toBe("-0.5");
  expect(plain(points(-12.25))).toBe("-12.2");
  expect(points(-0.04)).toBe("0");
});

test("some is never shown as none, and not all is never shown as all", () => {
  expect(percent(0)).toBe("0");
  expect(percent(0.001)).toBe("< 1");
  expect(percent(0.125)).toBe("13");
  expect(percent(0.999)).toBe("> 99");
  expect(percent(1)).toBe("100");
});

test("an interval, an overlap, a size, a count and a hash read as on the screens", () => {
  expect(interval(0.0434, 0.31)).toBe("4–31");
  expect(iou(0.9567)).toBe("0.957");
  expect(plain(bytes(812))).toBe("812 B");
  expect(plain(bytes(2_345_000))).toBe("2.3 MB");
  expect(plain(bytes(50_000_000))).toBe("50 MB");
  expect(count(1, "object")).toBe("1 object");
  expect(count(2, "person", "people")).toBe("2 people");
  expect(shortHash("dbe7e4a5c0ffee00115d0e")).toBe("dbe7…5d0e");
});
