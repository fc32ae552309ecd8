import { type Project, put, type RampNumbers } from "../../../api";
import { Button, Seg, toast } from "../../../kit";
import { useKeys } from "../../../shell";
import { saidOf, useWrite } from "../../../shell/useWrite";
import { useHistory } from "../useHistory";
import { faultOf, groups, shownOf, withValue } from "./rampNumbers";
import { Part, PointsField } from "./scoringFields";

const rules: readonly { key: RampNumbers["production"]["trend"]; name: string }[] = [
  { key: "evidence", name: "two weeks above, with evidence" },
  { key: "bare", name: "two rises in a row" },
];

/** The numbers of the ramp that decide what happens in this project. What was decided by others stays. */
export function RampEditor({ project, onChange }: { project: Project; onChange: (next: Project) => void }) {
  const { now: numbers, edit, undo, redo } = useHistory<RampNumbers>(project.ramp);
  const { busy, problem, run } = useWrite("The numbers were not saved");
  const shown = groups.filter(({ purposes }) => purposes.includes(project.purpose));
  const fine = shown.every((group) => group.fields.every((each) => !faultOf(each, shownOf(numbers, each))));
  const changed = JSON.stringify(numbers) !== JSON.stringify(project.ramp);
  const save = () =>
    run(async () => {
      onChange(await put<Project>(`/projects/${encodeURIComponent(project.id)}/ramp-numbers`, numbers));
      toast({ fact: "Numbers saved.", advice: "They decide from now on; what was decided stays." });
    });
  useKeys({
    "Ctrl+Enter": () => changed && fine && !busy && void save(),
    "Ctrl+Z": undo,
    "Ctrl+Shift+Z": redo,
  });
  if (shown.length === 0)
    return (
      <p className="faint">
        A practice project has no ramp: projects for a graded set, for calibration and for live work do.
      </p>
    );
  return (
    <form
      className="scoring"
      onSubmit={(event) => {
        event.preventDefault();
        if (changed && fine && !busy) void save();
      }}
    >
      <header className="scoring__head">
        <span className="grow" />
        <Button type="submit" variant="primary" disabled={!changed || !fine || busy} keys={["Ctrl", "Enter"]}>
          Save the numbers
        </Button>
      </header>
      <div className="ramp__cols">
        {shown.map((group) => (
          <Part key={group.title} title={group.title}>
            <p className="faint">{group.about}</p>
            {group.fields.map((each) => (
              <PointsField
                key={`${each.part}.${each.key}`}
                label={each.label}
                note={each.unit === "%" ? " %" : ` ${each.unit}`}
                value={shownOf(numbers, each)}
                fault={faultOf(each, shownOf(numbers, each)) ?? saidOf(problem, `/${each.part}/${each.key}`)}
                onChange={(value) => edit(withValue(numbers, each, value), `${each.part}.${each.key}`)}
              />
            ))}
            {group.title === "Production" && (
              <div className="field">
                <span className="label">Back to shadow after</span>
                <Seg
                  label="Rule"
                  options={rules}
                  value={numbers.production.trend}
                  onChoose={(trend) =>
                    edit({ ...numbers, production: { ...numbers.production, trend } }, null)
                  }
                  wide
                />
              </div>
            )}
          </Part>
        ))}
      </div>
    </form>
  );
}
