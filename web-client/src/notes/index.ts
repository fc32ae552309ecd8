export { labelOf, placeOf } from "./anchor";
export { anchorAt } from "./anchorAt";
export { DraftNote } from "./DraftNote";
export { NotesOver, type NotesOverProps } from "./NotesOver";
export { replyTo, settleNote } from "./writing";
