package dev.plumbline.domain.geometry;

/** Whether a keypoint can be seen; in the order of COCO's 0, 1 and 2. */
public enum Visibility {
    /** Not labelled: outside the frame, or nobody can say where. It has no place. */
    ABSENT,
    /** Its place is known although something hides it. */
    HIDDEN,
    VISIBLE
}
