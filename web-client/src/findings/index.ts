export { evidenceWords, findingWords } from "./findings";
