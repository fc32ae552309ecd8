export { isTyping, type KeyMap, nameOf, useKeys } from "./keys";
export { Link } from "./Link";
export { LiveLine } from "./LiveLine";
export { Mishap } from "./Mishap";
export { ProblemNote } from "./ProblemNote";
export { match, navigate, type Params, usePath, useSearch } from "./router";
export { MeContext, useMe, useSession } from "./session";
export { type Crumb, Mark, placesOf, TopBar } from "./TopBar";
export { applyTheme } from "./theme";
