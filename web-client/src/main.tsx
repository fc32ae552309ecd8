import "./kit/fonts.css";
import "./kit/tokens.css";
import "./kit/kit.css";
import "./kit/kit-more.css";
import "./shell/shell.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/App";
import { applyTheme } from "./shell";

applyTheme();
const place = document.getElementById("app");
if (!place) throw new Error("index.html has no #app");
createRoot(place).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
