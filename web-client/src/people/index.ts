export { askForPeople, idOf, type PersonRef, personFrom, useNames, usePeople } from "./people";
