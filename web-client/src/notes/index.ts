export { labelOf, placeOf } from "./anchor";
export { DraftNote } from "./DraftNote";
export { NotesOver, type NotesOverProps } from "./NotesOver";
export { replyTo, settleNote } from "./writing";
