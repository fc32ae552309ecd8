import { Button, Check, TextField } from "../../../kit";
import { FaultLine } from "../ontology/fields";
import { removed, replaced } from "../ontology/lists";
import { type Fault, newSkill, type SpecDraft, skillId, under } from "./draft";

/** The skills that the spec teaches, what each requires, and how they are tested. */
export function SkillsEditor(props: {
  draft: SpecDraft;
  edit: (next: SpecDraft, of?: string) => void;
  faults: readonly Fault[];
}) {
  const { draft, edit, faults } = props;
  const { skills, test } = draft;
  return (
    <div className="mform mform--wide">
      <section className="specedit__skillset">
        <h2>Skills</h2>
        {skills.map((skill, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a skill is its place; its id follows its name
          <div className="specedit__skill" key={i}>
            <TextField
              label="Name"
              value={skill.name}
              maxLength={200}
              onChange={(event) =>
                edit(
                  {
                    ...draft,
                    skills: replaced(skills, i, {
                      ...skill,
                      name: event.target.value,
                      id: skill.id === skillId(skill.name) ? skillId(event.target.value) : skill.id,
                    }),
                  },
                  `/skills/${i}`,
                )
              }
            />
            <span className="mono faint">{skill.id}</span>
            <span className="specedit__requires">
              <span className="faint">after</span>
              {skills
                .filter(({ id }) => id !== skill.id)
                .map(({ id, name }) => (
                  <button
                    key={id}
                    type="button"
                    className="pill"
                    aria-pressed={skill.requires.includes(id)}
                    onClick={() =>
                      edit({
                        ...draft,
                        skills: replaced(skills, i, {
                          ...skill,
                          requires: skill.requires.includes(id)
                            ? skill.requires.filter((each) => each !== id)
                            : [...skill.requires, id],
                        }),
                      })
                    }
                  >
                    {name}
                  </button>
                ))}
            </span>
            <Button
              size="small"
              variant="quiet"
              icon="trash"
              aria-label={`Take ${skill.name || "the skill"} out`}
              disabled={skills.length === 1}
              onClick={() => edit({ ...draft, skills: removed(skills, i) })}
            />
            <FaultLine fault={under(faults, `/skills/${i}`)[0]?.detail} />
          </div>
        ))}
        <FaultLine fault={faults.find(({ at }) => at === "/skills")?.detail} />
        <Button
          size="small"
          variant="quiet"
          icon="plus"
          onClick={() => edit({ ...draft, skills: [...skills, newSkill] })}
        >
          Skill
        </Button>
      </section>
      <section className="specedit__test">
        <h2>Test</h2>
        <div className="mform__row">
          <TextField
            label="Questions"
            type="number"
            min={1}
            max={200}
            value={test.questions}
            help="At least one for each skill, and no more than the bank has."
            error={faults.find(({ at }) => at === "/test/questions")?.detail}
            onChange={(event) =>
              edit({ ...draft, test: { ...test, questions: Number(event.target.value) } }, "/test/questions")
            }
          />
          <TextField
            label="To pass, % right"
            type="number"
            min={1}
            max={100}
            value={Math.round(test.passShare * 1000) / 10}
            help={`${Math.ceil(test.passShare * test.questions - 1e-9)} of ${test.questions}`}
            error={faults.find(({ at }) => at === "/test/passShare")?.detail}
            onChange={(event) =>
              edit(
                { ...draft, test: { ...test, passShare: Number(event.target.value) / 100 } },
                "/test/passShare",
              )
            }
          />
        </div>
        <Check
          checked={test.readingRequired}
          onChange={(readingRequired) => edit({ ...draft, test: { ...test, readingRequired } })}
        >
          Clauses are read before the first test, and those answered wrong again after a failed one
        </Check>
      </section>
    </div>
  );
}
