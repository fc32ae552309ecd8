import type { Tone } from "../kit";
import type { Certificate, SkillState } from "./documents";

/** How a state looks beside others. */
export const stateTones: Readonly<Record<SkillState, Tone>> = {
  blocked: "disagree",
  expired: "disagree",
  "sent-back": "warn",
  due: "warn",
  certified: "agree",
  "under-way": "neutral",
};

/** What a certificate is worth, in a word. */
export const worth: Readonly<Record<Certificate["state"], { readonly tone: Tone; readonly word: string }>> = {
  valid: { tone: "agree", word: "Valid" },
  due: { tone: "warn", word: "To be renewed" },
  suspended: { tone: "warn", word: "Suspended" },
  expired: { tone: "disagree", word: "Expired" },
  replaced: { tone: "neutral", word: "Replaced" },
};
