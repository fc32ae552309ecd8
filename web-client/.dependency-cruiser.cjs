/** Who may know whom: pages → (workbench, watching, notes, shell) → (stage, tools, drawing, live, api, outbox) → labels → geometry; the kit knows nobody. */
const nothingBut = (name, folder, allowed) => ({
  name,
  severity: "error",
  from: { path: `^src/${folder}/` },
  to: { path: "^src/", pathNot: allowed.map((each) => `^src/${each}/`) },
});

module.exports = {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "no-orphans",
      severity: "error",
      from: { orphan: true, path: "^src/", pathNot: ["\\.d\\.ts$"] },
      to: {},
    },
    { name: "resolvable", severity: "error", from: {}, to: { couldNotResolve: true } },
    {
      name: "no-development-packages",
      severity: "error",
      from: { path: "^src/" },
      to: { dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"], pathNot: "@types/" },
    },
    {
      name: "pages-do-not-know-each-other",
      severity: "error",
      from: { path: "^src/pages/([^/]+)/" },
      to: { path: "^src/pages/([^/]+)/", pathNot: "^src/pages/$1/" },
    },
    nothingBut("geometry-stands-alone", "geometry", ["geometry"]),
    nothingBut("kit-stands-alone", "kit", ["kit"]),
    nothingBut("labels-are-pure", "labels", ["labels", "geometry"]),
    nothingBut("api-knows-no-screen", "api", ["api", "labels", "geometry"]),
    nothingBut("live-knows-no-screen", "live", ["live", "api", "labels", "geometry"]),
    nothingBut("outbox-knows-no-screen", "outbox", ["outbox", "labels", "geometry"]),
    nothingBut("drawing-knows-no-screen", "drawing", ["drawing", "outbox", "api", "labels", "geometry"]),
    nothingBut("tools-know-no-server", "tools", ["tools", "stage", "live", "labels", "geometry"]),
    nothingBut("notes-know-no-page", "notes", [
      "notes",
      "stage",
      "kit",
      "figures",
      "people",
      "api",
      "labels",
      "geometry",
    ]),
    nothingBut("stage-knows-no-server", "stage", ["stage", "labels", "geometry", "kit"]),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    moduleSystems: ["es6"],
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "browser", "default"],
      extensions: [".ts", ".tsx", ".js", ".css"],
    },
  },
};
