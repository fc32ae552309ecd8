import type { Page } from "playwright-core";

/** Where the one kernel of every photograph lies, in image px. */
export const frame = { width: 640, height: 420 };
export const kernel = { x: 180, y: 110, width: 240, height: 180 };
export const right = "Along its outermost edge";

const skill = "kernel-box";
const box = (id: string) => ({ id, classKey: "kernel", shape: { box: kernel }, attributes: {} });
const spec = {
  id: "kernels",
  version: "1.0.0",
  title: "Kernels",
  skills: [{ id: skill, name: "Kernel box", requires: [] }],
  clauses: [
    { id: "1", title: "Boxes", text: "", skills: [], edgeCases: [] },
    {
      id: "1.1",
      title: "Edge",
      text: "A box touches the **outermost** edge of its kernel.",
      skills: [skill],
      edgeCases: [],
    },
    {
      id: "1.2",
      title: "Shadow",
      text: "What is only shadow is left out.",
      skills: [skill],
      edgeCases: [],
    },
  ],
  questions: ["1.1", "1.2"].map((clause, i) => ({
    id: `q${i + 1}`,
    clause,
    skill,
    kind: "single-choice",
    text: i === 0 ? "Where does a side of the box run?" : "And where there is a shadow?",
    options: [{ text: right, right: true }, { text: "Through its middle" }, { text: "Anywhere near it" }],
    explanation: "The outermost edge.",
  })),
  test: { questions: 2, passShare: 0.95, readingRequired: true },
};
const numbers = {
  graded: { frames: 1, geometry: 0.9, values: 0.95 },
  shadow: { days: 7, objects: 100, highestRate: 0.2, backDays: 3, backObjects: 40 },
  production: { share: 0.25, suspicionShare: 0.5, trend: "evidence" },
  calibration: { frames: 25, everyDays: 30 },
  certification: { days: 365, graceDays: 14, noticeDays: 30, retestFrames: 25 },
};

/** Writes through the API as the page's own person does, and reads what one wrote. */
export async function caller(page: Page) {
  let after = 0;
  const headers = async () => {
    const { csrf } = (await (await page.request.get("/api/session")).json()) as { csrf: string };
    return { "X-CSRF-Token": csrf };
  };
  const always = await headers();
  const call = async (method: "GET" | "POST" | "PUT", path: string, body?: unknown) => {
    const answer = await page.request.fetch(`/api${path}`, {
      method,
      headers: {
        ...always,
        "Idempotency-Key": crypto.randomUUID(),
        ...(after > 0 && { "Plumbline-After": String(after) }),
        ...(body instanceof Buffer && { "Content-Type": "image/png" }),
      },
      ...(body !== undefined && { data: body }),
    });
    after = Math.max(after, Number(answer.headers()["plumbline-position"] ?? 0));
    if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`);
    return answer.status() === 204 ? null : answer.json();
  };
  return {
    get: (path: string) => call("GET", path),
    post: (path: string, body: unknown) => call("POST", path, body),
    put: (path: string, body: unknown = {}) => call("PUT", path, body),
  };
}
export type Caller = Awaited<ReturnType<typeof caller>>;

/**
 * A spec of two clauses, an exam of one photograph and real work on three, all of one kernel each; somebody who is new, and a second
 * reviewer.
 */
export async function sowKernels(page: Page, truthReviewer: Caller, password: string): Promise<void> {
  const api = await caller(page);
  await api.post("/specs", spec);
  await api.post("/ontologies", {
    id: "kernels",
    name: "Kernels",
    classes: [
      {
        key: "kernel",
        name: "Kernel",
        shape: "box",
        colour: 3,
        skill,
        classSkill: skill,
        attributes: [],
      },
    ],
    scene: [],
  });
  for (const { purpose, photographs } of [
    { purpose: "graded", photographs: ["exam-1"] },
    { purpose: "live", photographs: ["field-1", "field-2", "field-3"] },
  ]) {
    const id = `kernels-${purpose}`;
    const name = `Kernels, ${purpose}`;
    await api.post("/datasets", { id, name });
    const base = { id, name, ontology: "kernels", ontologyVersion: 1 };
    await api.post("/benchmarks", { ...base, dataset: id });
    for (const photograph of photographs) {
      const bytes = await paint(page, photograph);
      const { id: of } = (await api.post(`/datasets/${id}/frames?name=${photograph}.png`, bytes)) as {
        id: string;
      };
      if (purpose !== "graded") continue;
      await api.put(`/benchmarks/${id}/truth/${of}`, { labels: { objects: [box("t1")], scene: {} } });
      await truthReviewer.post(`/benchmarks/${id}/truth/${of}/review`, { revision: 1 });
    }
    await api.post("/projects", { ...base, purpose, spec: "kernels", benchmark: id });
    await api.put(`/projects/${id}/ramp-numbers`, numbers);
    await api.put(`/projects/${id}/reviewer-numbers`, {
      hours: 0,
      flipLimit: 0.1,
      repeats: 20,
      openReviews: 3,
    });
  }
  const role = (name: string) => [{ role: name, project: null }];
  const person = (id: string, name: string, roles: unknown) =>
    api.post("/people", { id, name, signIn: id, password, roles });
  await person("berg", "V. Berg", role("annotator"));
  await person("duarte", "I. Duarte", role("reviewer"));
  await api.put("/projects/kernels-live/annotators/berg");
}

/** A reviewer reads the spec and takes its test, as every reviewer of its projects has to. */
export async function understandKernels(api: Caller): Promise<void> {
  for (const clause of ["1.1", "1.2"]) {
    await api.post("/specs/kernels/readings", { version: "1.0.0", clause });
  }
  const attempt = (await api.post("/specs/kernels/attempts", {})) as {
    id: string;
    questions: { id: string; options: string[] }[];
  };
  const answers = attempt.questions.map(({ id, options }) => ({
    question: id,
    chosen: [options.indexOf(right) + 1],
  }));
  await api.post(`/specs/kernels/attempts/${attempt.id}/answers`, { answers });
}

/** A photograph of one kernel, like no other by its name. */
async function paint(page: Page, name: string): Promise<Buffer> {
  const url = await page.evaluate(
    ({ size, at, text }) => {
      const canvas = Object.assign(document.createElement("canvas"), size);
      const pen = canvas.getContext("2d");
      if (!pen) throw new Error("no canvas");
      pen.fillStyle = "#d9d2c3";
      pen.fillRect(0, 0, size.width, size.height);
      pen.fillStyle = "#7a4a1e";
      pen.fillRect(at.x, at.y, at.width, at.height);
      pen.font = "20px sans-serif";
      pen.fillText(text, 20, 40);
      return canvas.toDataURL("image/png");
    },
    { size: frame, at: kernel, text: name },
  );
  return Buffer.from(url.slice(url.indexOf(",") + 1), "base64");
}
