import type { SpecPicture } from "../api";

/** A picture of a spec, in the shape it will have while it loads. */
export function Picture({ of }: { of: SpecPicture }) {
  return (
    <img
      className="specpicture"
      src={`/api/spec-pictures/${of.sha256}`}
      alt={of.alt}
      width={of.width}
      height={of.height}
      loading="lazy"
    />
  );
}
