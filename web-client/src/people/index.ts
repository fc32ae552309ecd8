export { askForPeople, idOf, meet, type PersonRef, personFrom, useNames, usePeople } from "./people";
export { restWord } from "./rest";
