import "./spec.css";

export { Changes } from "./Changes";
export { Markdown } from "./Markdown";
export { Picture } from "./Picture";
export { onOneLine, plainWords } from "./plainWords";
export { Words } from "./Words";
