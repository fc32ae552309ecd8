import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { AskedQuestion } from "../../src/api";
import {
  emptyDraft,
  newClause,
  newQuestion,
  sent,
  skillId,
  stepped,
} from "../../src/pages/manage/specs/draft";
import { type Proposal, taken, takenInto, waitingFor } from "../../src/pages/manage/specs/proposals";
import { choosing, isAnswered } from "../../src/pages/specs/answers";
import { secondsToRead } from "../../src/pages/specs/pace";
import { Markdown } from "../../src/spec/Markdown";
import { plainWords } from "../../src/spec/plainWords";

const html = (text: string) => renderToStaticMarkup(createElement(Markdown, { text }));

describe("S1: Markdown is shown, never run", () => {
  it.each([
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "a <b onclick=alert(1)>b</b>",
    "<iframe src='https://example.org'></iframe>",
    "<style>body{display:none}</style>",
  ])("%s is text", (text) => {
    expect(html(text)).not.toMatch(/<(script|img|b|iframe|style)\b/u);
    expect(html(text)).toContain("&lt;");
  });

  it.each(["javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "vbscript:x", "//example.org"])(
    "a link to %s leads nowhere",
    (href) => {
      expect(html(`[go](${href})`)).not.toContain("href");
      expect(html(`[go](${href})`)).toContain("go");
    },
  );

  it("a picture of another site is not fetched", () => {
    expect(html("![seen](https://example.org/pixel.gif)")).not.toContain("<img");
  });

  it("a link to the web is one", () => {
    expect(html("[go](https://example.org/a?b=1&c=2)")).toContain('href="https://example.org/a?b=1&amp;c=2"');
  });

  it("has emphasis, lists, tables, quotes and code", () => {
    expect(html("**a** *b* `c < d`")).toBe(
      '<div class="md"><p><strong>a</strong> <em>b</em> <code>c &lt; d</code></p></div>',
    );
    expect(html("- one\n- two")).toContain("<li>one</li><li>two</li>");
    expect(html("| a | b |\n|---|---|\n| 1 | < 2 |")).toContain("<td>&lt; 2</td>");
    expect(html("> quoted")).toContain("<blockquote><p>quoted</p></blockquote>");
    expect(html("3. three\n4. four")).toContain('<ol start="3">');
  });

  it("shows characters as they were written", () => {
    expect(html("30 % & more, 5 > 4")).toContain("30 % &amp; more, 5 &gt; 4");
    expect(html("\\*not emphasis\\*")).toContain("*not emphasis*");
  });
});

describe("R2: a clause counts as read after the time that reading takes", () => {
  const clause = (words: number, pictures = 0) => ({
    title: "",
    text: "word ".repeat(words),
    edgeCases: Array.from({ length: pictures }, () => ({
      title: "",
      text: "",
      picture: { sha256: "", mediaType: "", width: 1, height: 1, alt: "" },
    })),
  });
  it.each([
    [0, 0, 2],
    [50, 0, 6],
    [50, 2, 9],
    [5000, 0, 25],
  ])("%i words and %i pictures: %f s", (words, pictures, seconds) => {
    expect(secondsToRead(clause(words, pictures))).toBeCloseTo(seconds, 6);
  });
});

describe("R2: answers", () => {
  const question = (kind: AskedQuestion["kind"]): AskedQuestion => ({
    id: "q",
    kind,
    text: "?",
    options: ["a", "b", "c"],
  });
  it("a single choice has one option", () => {
    const q = question("single-choice");
    const chosen = choosing(choosing({}, q, 1), q, 3);
    expect(chosen).toEqual({ q: [3] });
    expect(choosing(chosen, q, 3)).toEqual({ q: [3] });
  });
  it("a multiple choice has any, in order, each taken back as it was chosen", () => {
    const q = question("multiple-choice");
    const two = choosing(choosing({}, q, 3), q, 1);
    expect(two).toEqual({ q: [1, 3] });
    const none = choosing(choosing(two, q, 1), q, 3);
    expect(isAnswered(two, q)).toBe(true);
    expect(isAnswered(none, q)).toBe(false);
  });
});

describe("R1: a difference", () => {
  it.each([
    ["the **middle of the fade**: there", "the middle of the fade: there"],
    ["of the fade**, and *inner third*:", "of the fade, and inner third:"],
    ["3 * 4 px, a*b, q-4-1*", "3 * 4 px, a*b, q-4-1"],
  ])("%s is read as %s", (text, read) => expect(plainWords(text)).toBe(read));
});

describe("R1: a draft", () => {
  it("steps versions", () => {
    expect(stepped("1.4.2", "patch")).toBe("1.4.3");
    expect(stepped("1.4.2", "minor")).toBe("1.5.0");
    expect(stepped("1.4.2", "major")).toBe("2.0.0");
  });
  it("numbers clauses and questions on", () => {
    const clause = { id: "4.2.1", title: "", text: "x", skills: ["tips"], edgeCases: [] };
    expect(newClause(clause, [clause]).id).toBe("4.2.2");
    expect(newClause({ ...clause, id: "4" }, [{ ...clause, id: "4.1" }]).id).toBe("4.2");
    expect(newClause(undefined, []).id).toBe("1");
    const first = newQuestion(clause, []);
    expect(first).toMatchObject({ id: "q-4-2-1-1", clause: "4.2.1", skill: "tips" });
    expect(newQuestion(clause, [first]).id).toBe("q-4-2-1-2");
  });
  it("makes a skill's id from its name", () => {
    expect(skillId("Outline boundary")).toBe("outline-boundary");
    expect(skillId(" Größe (px) ")).toBe("gro-e-px");
  });
});

describe("R10: what reviewers propose waits for the author", () => {
  const proposal = (id: string, clause: string, state: Proposal["state"] = "open"): Proposal => ({
    id,
    project: "live",
    clause,
    title: `Case ${id}`,
    text: "It belongs to the bloom.",
    by: { id: "p", name: "P", initials: "P" },
    state,
  });
  const proposals = [proposal("a", "2"), proposal("b", "1"), proposal("c", "1", "declined")];
  const [first] = emptyDraft.clauses;
  const into = (...cases: readonly Proposal[]) => ({
    ...emptyDraft,
    clauses: emptyDraft.clauses.map((clause) => ({ ...clause, edgeCases: cases.map(taken) })),
  });

  it("for its clause first, and no longer once the draft holds it", () => {
    const ids = (draft: typeof emptyDraft) =>
      waitingFor(first?.id ?? "", proposals, draft).map(({ id }) => id);
    expect(ids(emptyDraft)).toEqual(["b", "a"]);
    expect(ids(into(proposal("b", "1")))).toEqual(["a"]);
  });

  it("is known again after it was reworded, and nothing of where it is from is published", () => {
    const draft = into(proposal("b", "1"));
    const reworded = {
      ...draft,
      clauses: draft.clauses.map((clause) => ({
        ...clause,
        edgeCases: clause.edgeCases.map((edge) => ({ ...edge, title: "Another title" })),
      })),
    };
    expect(takenInto(reworded)).toEqual([
      { title: "Another title", text: "It belongs to the bloom.", from: { id: "b", project: "live" } },
    ]);
    expect(sent(reworded, "s", "1.0.1").clauses[0]?.edgeCases).toEqual([
      { title: "Another title", text: "It belongs to the bloom." },
    ]);
  });
});
