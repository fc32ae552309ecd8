import { type ComponentType, type LazyExoticComponent, lazy } from "react";
import type { Role } from "../api";
import type { Params } from "../shell";

export type Page = ComponentType<{ params: Params }>;
export type Route = { pattern: string; roles: readonly Role[]; page: LazyExoticComponent<Page> };

const anybody: readonly Role[] = ["annotator", "reviewer", "manager", "auditor", "administrator"];
const staff: readonly Role[] = ["reviewer", "manager", "administrator"];

/** Staff, and who proves things to others. */
const watchers: readonly Role[] = [...staff, "auditor"];

/** Every address of the client, who may open it, and the page, which is fetched when it is first opened. */
export const routes: readonly Route[] = [
  { pattern: "/tasks", roles: anybody, page: lazy(() => import("../pages/tasks/TasksPage")) },
  { pattern: "/tasks/:task", roles: anybody, page: lazy(() => import("../pages/annotate/AnnotatePage")) },
  {
    pattern: "/tasks/:task/reading",
    roles: anybody,
    page: lazy(() => import("../pages/reading/ReadingPage")),
  },
  { pattern: "/tasks/:task/score", roles: anybody, page: lazy(() => import("../pages/score/ScorePage")) },
  { pattern: "/way", roles: anybody, page: lazy(() => import("../pages/way/WayPage")) },
  { pattern: "/ramp", roles: watchers, page: lazy(() => import("../pages/ramp/RampPage")) },
  { pattern: "/ramp/:spec", roles: watchers, page: lazy(() => import("../pages/ramp/RampPage")) },
  { pattern: "/ramp/:spec/:section", roles: watchers, page: lazy(() => import("../pages/ramp/RampPage")) },
  { pattern: "/specs", roles: anybody, page: lazy(() => import("../pages/specs/SpecsPage")) },
  { pattern: "/specs/:spec", roles: anybody, page: lazy(() => import("../pages/specs/ReaderPage")) },
  { pattern: "/specs/:spec/test", roles: anybody, page: lazy(() => import("../pages/specs/TestPage")) },
  { pattern: "/account", roles: anybody, page: lazy(() => import("../pages/account/AccountPage")) },
  { pattern: "/watch/:task", roles: staff, page: lazy(() => import("../pages/watch/WatchPage")) },
  { pattern: "/desk", roles: staff, page: lazy(() => import("../pages/desk/DeskPage")) },
  {
    pattern: "/desk/:project/people/:person",
    roles: staff,
    page: lazy(() => import("../pages/person/PersonPage")),
  },
  { pattern: "/desk/:project", roles: staff, page: lazy(() => import("../pages/desk/DeskPage")) },
  {
    pattern: "/review",
    roles: ["reviewer", "administrator"],
    page: lazy(() => import("../pages/review/QueuePage")),
  },
  {
    pattern: "/contests/:project",
    roles: ["reviewer", "administrator"],
    page: lazy(() => import("../pages/reading/ContestsPage")),
  },
  {
    pattern: "/review/:task",
    roles: ["reviewer", "administrator"],
    page: lazy(() => import("../pages/review/ReviewPage")),
  },
  {
    pattern: "/reviewers",
    roles: [...staff, "auditor"],
    page: lazy(() => import("../pages/reviewers/ReviewersPage")),
  },
  {
    pattern: "/reviewers/:project",
    roles: [...staff, "auditor"],
    page: lazy(() => import("../pages/reviewers/ReviewersPage")),
  },
  {
    pattern: "/reviewers/:project/:session",
    roles: [...staff, "auditor"],
    page: lazy(() => import("../pages/reviewers/SessionPage")),
  },
  {
    pattern: "/manage",
    roles: ["manager", "administrator"],
    page: lazy(() => import("../pages/manage/ManagePage")),
  },
  { pattern: "/manage/benchmarks", roles: staff, page: lazy(() => import("../pages/manage/ManagePage")) },
  { pattern: "/manage/benchmarks/:id", roles: staff, page: lazy(() => import("../pages/manage/ManagePage")) },
  { pattern: "/truth/:benchmark/:frame", roles: staff, page: lazy(() => import("../pages/truth/TruthPage")) },
  {
    pattern: "/manage/:section",
    roles: ["manager", "administrator"],
    page: lazy(() => import("../pages/manage/ManagePage")),
  },
  {
    pattern: "/manage/:section/:id",
    roles: ["manager", "administrator"],
    page: lazy(() => import("../pages/manage/ManagePage")),
  },
  {
    pattern: "/audit",
    roles: ["auditor", "administrator"],
    page: lazy(() => import("../pages/audit/AuditPage")),
  },
  {
    pattern: "/audit/:person",
    roles: ["auditor", "administrator"],
    page: lazy(() => import("../pages/audit/AuditPage")),
  },
];

export const signInPage = lazy(() => import("../pages/sign-in/SignInPage"));
