import { type Grant, has, type Me, type Role } from "../../../api";

export const roleNames: readonly Role[] = ["annotator", "reviewer", "manager", "auditor", "administrator"];

/** An administrator gives any role; a manager the two that their projects need. */
export const mayGive = (me: Me, { role }: Grant): boolean =>
  has(me, ["administrator"]) || (has(me, ["manager"]) && (role === "annotator" || role === "reviewer"));

export const grantKey = ({ role, project }: Grant): string => `${role}/${project ?? ""}`;

/** Twenty letters and digits that are not mistaken for one another, in fours: 100 random bits. */
export function newPassword(): string {
  const letters = "23456789abcdefghjkmnpqrstuvwxyz+";
  const all = [...crypto.getRandomValues(new Uint8Array(20))].map((byte) => letters[byte & 31]).join("");
  return all.replace(/(.{4})(?=.)/gu, "$1-");
}
