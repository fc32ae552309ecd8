import { describe, expect, it } from "vitest";
import {
  faultOf,
  type ReviewerNumber,
  reviewerGroups,
  shownOf,
  withValue,
} from "../../src/pages/manage/project/reviewerNumbers";

const numbers = { hours: 20, flipLimit: 0.1, repeats: 20, openReviews: 3 };
const field = (key: ReviewerNumber["key"]): ReviewerNumber => {
  const found = reviewerGroups.flatMap(({ fields }) => fields).find((each) => each.key === key);
  if (!found) throw new Error(`${key} has no field`);
  return found;
};

describe("R10: the numbers for reviewers", () => {
  it("have a field each", () => {
    expect(reviewerGroups.flatMap(({ fields }) => fields).map(({ key }) => key)).toEqual(
      Object.keys(numbers),
    );
  });

  it("show a share in percent and keep it from 0 to 1", () => {
    expect(shownOf(numbers, field("flipLimit"))).toBe(10);
    expect(withValue(numbers, field("flipLimit"), 12.5).flipLimit).toBe(0.125);
    expect(withValue(numbers, field("hours"), 12.5).hours).toBe(12.5);
  });

  it.each([
    ["hours", 0, undefined],
    ["hours", 2.5, undefined],
    ["hours", -1, "From 0 to 10000."],
    ["flipLimit", 0, "From 0.1 to 99.9 %."],
    ["flipLimit", 100, "From 0.1 to 99.9 %."],
    ["repeats", 2.5, "A whole number."],
    ["openReviews", Number.NaN, "A number is needed."],
  ] as const)("%s of %s: %s", (key, value, fault) => {
    expect(faultOf(field(key), value)).toBe(fault);
  });
});
