import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "../../gateway/src/main/resources/wire");

/** The golden messages that Java and TypeScript share: name and raw text of every file of a folder. */
export const golden = (folder: string): { name: string; text: string }[] =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith(".json"))
    .map((name) => ({ name, text: readFileSync(join(root, folder, name), "utf8") }));
