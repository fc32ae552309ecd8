export { bySet, inSet, isDrill, isOpen } from "./sets";
