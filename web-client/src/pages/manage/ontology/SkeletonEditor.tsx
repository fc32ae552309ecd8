import { Button } from "../../../kit";
import type { Skeleton } from "../../../labels/ontology";
import { type Edit, FaultLine, faultAt, Order, type Place } from "./fields";
import { replaced } from "./lists";
import { SkeletonRing } from "./SkeletonRing";
import { cocoPerson, movedPoint, unknownSigma, withoutPoint, withPoint } from "./skeleton";

/** The points of a class of keypoints in the order in which they are set, how far careful people place each apart, and what is joined. */
export function SkeletonEditor(props: { skeleton: Skeleton; place: Place; onEdit: Edit<Skeleton> }) {
  const { skeleton, place, onEdit } = props;
  const { points } = skeleton;
  const edit = (i: number, change: Partial<Skeleton["points"][number]>, of: string) => {
    const point = points[i];
    if (point) onEdit({ ...skeleton, points: replaced(points, i, { ...point, ...change }) }, of);
  };
  return (
    <div className="skeleton-editor">
      <div className="skeleton-editor__points">
        <p className="faint skeleton-editor__head">
          <span>Points, in the order in which they are set</span>
          <span title="Standard deviation of careful annotators, as a share of the object's size: COCO's sigma">
            Spread σ
          </span>
        </p>
        <ol>
          {points.map(({ name, sigma }, i) => {
            const at = `${place.at}/points/${i}`;
            const fault = faultAt(place, `/points/${i}/name`) ?? faultAt(place, `/points/${i}/sigma`);
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a point is its place
              <li key={i}>
                <span className="faint num">{i + 1}</span>
                <input
                  className="input"
                  aria-label={`Name of point ${i + 1}`}
                  value={name}
                  aria-invalid={faultAt(place, `/points/${i}/name`) ? true : undefined}
                  onChange={(event) => edit(i, { name: event.target.value }, `${at}/name`)}
                />
                <input
                  className="input num"
                  type="number"
                  inputMode="decimal"
                  min={0.001}
                  max={1}
                  step={0.001}
                  aria-label={`Spread of ${name || `point ${i + 1}`}`}
                  placeholder={String(unknownSigma)}
                  value={Number.isNaN(sigma) ? "" : sigma}
                  aria-invalid={faultAt(place, `/points/${i}/sigma`) ? true : undefined}
                  onChange={(event) => edit(i, { sigma: event.target.valueAsNumber }, `${at}/sigma`)}
                />
                <Order
                  what={name || `point ${i + 1}`}
                  first={i === 0}
                  last={i === points.length - 1}
                  onMove={(by) => onEdit(movedPoint(skeleton, i, by))}
                  onRemove={() => onEdit(withoutPoint(skeleton, i))}
                />
                <FaultLine fault={fault} />
              </li>
            );
          })}
        </ol>
        <FaultLine fault={faultAt(place, "/points")} />
        <div className="skeleton-editor__more">
          <Button size="small" variant="quiet" icon="plus" onClick={() => onEdit(withPoint(skeleton))}>
            Point
          </Button>
          <Button size="small" variant="quiet" onClick={() => onEdit(cocoPerson)}>
            COCO’s person, 17 points
          </Button>
        </div>
      </div>
      <SkeletonRing skeleton={skeleton} onEdit={onEdit} />
    </div>
  );
}
