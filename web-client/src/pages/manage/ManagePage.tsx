import "./manage.css";
import { useState } from "react";
import { has, type Me, type Role } from "../../api";
import { Empty, Kbd, type KeyGroup, KeySheet } from "../../kit";
import { Link, navigate, type Params, TopBar, useKeys, useMe, usePath } from "../../shell";
import { BenchmarksSection } from "./benchmarks/BenchmarksSection";
import { DatasetsSection } from "./datasets/DatasetsSection";
import { OntologiesSection } from "./ontology/OntologiesSection";
import { PeopleSection } from "./people/PeopleSection";
import { ProjectsSection } from "./project/ProjectsSection";
import { ProjectionsSection } from "./projections/ProjectionsSection";
import { SpecsSection } from "./specs/SpecsSection";

const managing: readonly Role[] = ["manager", "administrator"];
const sections = [
  { key: "datasets", name: "Datasets", roles: managing },
  { key: "ontologies", name: "Ontologies", roles: managing },
  { key: "specs", name: "Specs", roles: managing },
  { key: "benchmarks", name: "Ground truth", roles: ["reviewer", ...managing] },
  { key: "projects", name: "Projects", roles: managing },
  { key: "people", name: "People", roles: managing },
  { key: "projections", name: "Projections", roles: managing },
] as const satisfies readonly { key: string; name: string; roles: readonly Role[] }[];

const keys: readonly KeyGroup[] = [
  {
    name: "Page",
    keys: [
      { keys: ["1"], does: "Datasets, and 2 to 7 for the other sections" },
      { keys: ["N"], does: "New" },
      { keys: ["↑"], does: "Up the list" },
      { keys: ["↓"], does: "Down the list" },
      { keys: ["U"], does: "Choose images to upload, or a file of truth or classes" },
      { keys: ["X"], does: "Export ground truth" },
      { keys: ["?"], does: "This list" },
    ],
  },
  {
    name: "Editing",
    keys: [
      { keys: ["Ctrl", "Enter"], does: "Save or publish" },
      { keys: ["Ctrl", "Z"], does: "Undo" },
      { keys: ["Ctrl", "Shift", "Z"], does: "Redo" },
    ],
  },
];

const sectionsOf = (me: Me) => sections.filter(({ roles }) => has(me, roles));

/** What there is to train on: from photographs and questions to ground truth, projects and the people in them. */
export default function ManagePage({ params }: { params: Params }) {
  const me = useMe();
  const open = sectionsOf(me);
  const path = usePath();
  const section =
    params.section ?? sections.find(({ key }) => path.startsWith(`/manage/${key}`))?.key ?? open[0]?.key;
  const [sheet, setSheet] = useState(false);
  useKeys({
    ...Object.fromEntries(open.map(({ key }, i) => [String(i + 1), () => navigate(`/manage/${key}`)])),
    "?": () => setSheet(true),
  });
  return (
    <div className="page manage">
      <TopBar />
      <main className="manage__main">
        <nav className="manage__nav panel" aria-label="Sections">
          <ul>
            {open.map(({ key, name }, i) => (
              <li key={key}>
                <Link
                  to={`/manage/${key}`}
                  className={key === section ? "row is-selected" : "row"}
                  aria-current={key === section ? "page" : undefined}
                >
                  <span className="grow">{name}</span>
                  {open.length > 1 && <Kbd>{String(i + 1)}</Kbd>}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <Content section={open.some(({ key }) => key === section) ? section : undefined} id={params.id} />
      </main>
      {sheet && <KeySheet groups={keys} onClose={() => setSheet(false)} />}
    </div>
  );
}

function Content({ section, id }: { section: string | undefined; id: string | undefined }) {
  switch (section) {
    case "datasets":
      return <DatasetsSection id={id} />;
    case "ontologies":
      return <OntologiesSection id={id} />;
    case "specs":
      return <SpecsSection id={id} />;
    case "benchmarks":
      return <BenchmarksSection id={id} />;
    case "projects":
      return <ProjectsSection id={id} />;
    case "people":
      return <PeopleSection />;
    case "projections":
      return <ProjectionsSection />;
    default:
      return (
        <div className="page__center manage__wide">
          <Empty title="There is no such section">Choose one on the left.</Empty>
        </div>
      );
  }
}
