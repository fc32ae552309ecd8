package dev.plumbline.gateway.format;

/** What a file may say of a label with yes or no. */
public enum Mark {
    /** Something stands before the object. */
    OCCLUDED,
    /** The frame's edge cuts the object off. */
    TRUNCATED,
    /** Not to be counted when something is evaluated: VOC's {@code difficult}, MOT's mark 0. */
    DIFFICULT,
    /** A region full of objects of the class and no single one: COCO's {@code iscrowd}. */
    CROWD
}
