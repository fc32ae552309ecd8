import { type Project, put, type RampNumbers } from "../../../api";
import { Seg } from "../../../kit";
import { NumbersForm, type ShownGroup } from "./NumbersForm";
import { faultOf, groups, shownOf, withValue } from "./rampNumbers";

const rules: readonly { key: RampNumbers["production"]["trend"]; name: string }[] = [
  { key: "evidence", name: "two weeks above, with evidence" },
  { key: "bare", name: "two rises in a row" },
];

/** The numbers of the ramp that decide what happens in this project. What was decided by others stays. */
export function RampEditor({ project, onChange }: { project: Project; onChange: (next: Project) => void }) {
  const own = groups.filter(({ purposes }) => purposes.includes(project.purpose));
  if (own.length === 0)
    return (
      <p className="faint">
        A practice project has no ramp: projects for a graded set, for calibration and for live work do.
      </p>
    );
  const shown = (numbers: RampNumbers): readonly ShownGroup<RampNumbers>[] =>
    own.map(({ title, about, fields }) => ({
      title,
      about,
      fields: fields.map((each) => {
        const value = shownOf(numbers, each);
        return {
          key: `${each.part}.${each.key}`,
          label: each.label,
          unit: each.unit,
          at: `/${each.part}/${each.key}`,
          value,
          fault: faultOf(each, value),
          set: (next: number) => withValue(numbers, each, next),
        };
      }),
    }));
  return (
    <NumbersForm
      saved={project.ramp}
      groups={shown}
      onSave={async (numbers) =>
        onChange(await put<Project>(`/projects/${encodeURIComponent(project.id)}/ramp-numbers`, numbers))
      }
      more={(title, numbers, edit) =>
        title === "Production" && (
          <div className="field">
            <span className="label">Back to shadow after</span>
            <Seg
              label="Rule"
              options={rules}
              value={numbers.production.trend}
              onChoose={(trend) => edit({ ...numbers, production: { ...numbers.production, trend } }, null)}
              wide
            />
          </div>
        )
      }
    />
  );
}
