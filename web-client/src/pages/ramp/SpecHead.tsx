import type { ReactNode } from "react";
import { Seg } from "../../kit";
import type { SpecNames } from "../../ramp";
import { navigate } from "../../shell";

export type Section = "board" | "certificates" | "work";

const at = (spec: string, section: Section) =>
  `/ramp/${encodeURIComponent(spec)}${section === "board" ? "" : `/${section}`}`;

/** What every view of a spec begins with: which spec, what there is to say of it, and the way to the others. */
export function SpecHead(props: {
  spec: string;
  title: string;
  section: Section;
  specs: readonly SpecNames[];
  about: ReactNode;
  children?: ReactNode;
}) {
  const { spec, title, section, specs } = props;
  return (
    <header>
      {specs.length > 1 ? (
        <select
          className="input ramp__spec"
          aria-label="Spec"
          value={spec}
          onChange={(event) => navigate(at(event.target.value, section))}
        >
          {specs.map((each) => (
            <option key={each.id} value={each.id}>
              {each.title}
            </option>
          ))}
        </select>
      ) : (
        <h1 className="clip">{title}</h1>
      )}
      <p className="clip">{props.about}</p>
      <span className="grow" />
      {props.children}
      <Seg<Section>
        label="View"
        value={section}
        options={[
          { key: "board", name: "Stages" },
          { key: "certificates", name: "Certificates" },
          { key: "work", name: "Work" },
        ]}
        onChoose={(next) => navigate(at(spec, next))}
      />
    </header>
  );
}
