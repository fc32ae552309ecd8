import { Fragment, type ReactNode, useEffect } from "react";
import { has, type Me, type Role } from "../api";
import { Link } from "./Link";
import { PersonMenu } from "./PersonMenu";
import { usePath } from "./router";
import { useMe } from "./session";

export type Crumb = { name: string; to?: string };

const staff: readonly Role[] = ["reviewer", "manager", "administrator"];
const groundTruth = "/manage/benchmarks";
const places: readonly { name: string; to: string; roles: readonly Role[] }[] = [
  { name: "Tasks", to: "/tasks", roles: ["annotator"] },
  { name: "My way", to: "/way", roles: ["annotator"] },
  { name: "Specs", to: "/specs", roles: ["annotator", "reviewer"] },
  { name: "Desk", to: "/desk", roles: staff },
  { name: "Ramp", to: "/ramp", roles: [...staff, "auditor"] },
  { name: "Review", to: "/review", roles: ["reviewer", "administrator"] },
  { name: "Reviewers", to: "/reviewers", roles: [...staff, "auditor"] },
  { name: "Ground truth", to: groundTruth, roles: ["reviewer"] },
  { name: "Manage", to: "/manage", roles: ["manager", "administrator"] },
  { name: "Audit", to: "/audit", roles: ["auditor", "administrator"] },
];

/** Where somebody begins: at the first of these that they may go to. */
const homes: readonly string[] = ["/tasks", "/desk", "/audit"];

/** The places a person may go to, in order. Who manages finds ground truth there. */
export const placesOf = (me: Me) =>
  places.filter(
    (place) => has(me, place.roles) && !(place.to === groundTruth && has(me, ["manager", "administrator"])),
  );

export const homeOf = (me: Me): string | undefined => {
  const mine = new Set(placesOf(me).map(({ to }) => to));
  return homes.find((to) => mine.has(to));
};

/** The bar of every page: the mark, then where one is (`crumbs`) or where one can go, then what the page has to say. */
export function TopBar(props: {
  crumbs?: readonly Crumb[];
  facts?: ReactNode;
  counts?: Readonly<Record<string, number>>;
  children?: ReactNode;
}) {
  const me = useMe();
  useTitle(me, props.crumbs);
  return (
    <header className="topbar">
      <Mark />
      <span className="topbar__rule" />
      {props.crumbs ? <Crumbs of={props.crumbs} /> : <Nav me={me} counts={props.counts ?? {}} />}
      {props.facts}
      <span className="grow" />
      {props.children}
      <PersonMenu me={me} />
    </header>
  );
}

/** The browser's tab says where one is: the last crumb, or the place. */
function useTitle(me: Me, crumbs: readonly Crumb[] | undefined): void {
  const path = usePath();
  const place = placesOf(me).find(({ to }) => path === to || path.startsWith(`${to}/`))?.name;
  const title = crumbs?.at(-1)?.name ?? place;
  useEffect(() => {
    document.title = title ? `${title} · Plumbline` : "Plumbline";
  }, [title]);
}

export function Mark() {
  return (
    <Link className="mark" to="/" aria-label="Plumbline, home">
      <svg viewBox="0 0 12 44" aria-hidden="true">
        <path className="mark__thread" d="M6 0v18" />
        <path
          className="mark__bob"
          d="M4.6 16.500h2.800v2.300H4.6zM1.600 22.400c0-1.900 1.800-2.900 4.400-2.900s4.400 1 4.400 2.900L6 33z"
        />
      </svg>
      <span>Plumbline</span>
    </Link>
  );
}

function Crumbs({ of }: { of: readonly Crumb[] }) {
  return (
    <nav className="crumbs" aria-label="Where you are">
      {of.map((crumb, i) => (
        <Fragment key={crumb.name}>
          {i > 0 && <i aria-hidden="true">/</i>}
          {i === of.length - 1 ? (
            <b aria-current="page">{crumb.name}</b>
          ) : crumb.to ? (
            <Link to={crumb.to} className="crumbs__link">
              {crumb.name}
            </Link>
          ) : (
            <span>{crumb.name}</span>
          )}
        </Fragment>
      ))}
    </nav>
  );
}

function Nav({ me, counts }: { me: Me; counts: Readonly<Record<string, number>> }) {
  const path = usePath();
  return (
    <nav className="nav" aria-label="Pages">
      {placesOf(me).map((place) => (
        <Link
          key={place.to}
          to={place.to}
          aria-current={path === place.to || path.startsWith(`${place.to}/`) ? "page" : undefined}
        >
          {place.name}
          {counts[place.to] !== undefined && <span className="count">{counts[place.to]}</span>}
        </Link>
      ))}
    </nav>
  );
}
