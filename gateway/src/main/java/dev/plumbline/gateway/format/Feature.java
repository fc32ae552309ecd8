package dev.plumbline.gateway.format;

/** What a format may be able to say beside shapes, and what becomes of it where it cannot. */
public enum Feature {
    IDS("label ids", "dropped"),
    /** Ids that are no whole numbers. */
    TEXT_IDS("label ids that are no whole numbers", "dropped"),
    ATTRIBUTES("attributes", "dropped"),
    SCENE("scene classifications", "dropped"),
    /** The one scene classification called tags: labels of the frame as a whole. */
    TAGS("tags of frames", "dropped"),
    FREE_TAGS("tags of frames that are no class", "dropped"),
    TRACKS("tracks", "labels taken out of theirs"),
    /** Names of tracks other than whole numbers from 1. */
    TRACK_NAMES("names of tracks", "numbered anew"),
    /** Labels that are in no track. */
    UNTRACKED("labels outside tracks", "made a track of one frame"),
    GROUPS("groups", "labels taken out of theirs"),
    Z_ORDER("z-orders", "dropped"),
    CONFIDENCE("confidences", "dropped"),
    ANNOTATORS("names of annotators", "dropped"),
    OCCLUDED("occlusion marks", "dropped"),
    TRUNCATED("truncation marks", "dropped"),
    DIFFICULT("marks of what is not evaluated", "dropped"),
    /** A crowd without its mark would be taken for one object, so it goes whole. */
    CROWD("crowd regions", "dropped with their shapes"),
    /** Holes in polygons. */
    HOLES("holes in polygons", "cut open to the outline, the region stays the same"),
    /** Polygons of several parts. */
    PARTS("polygons of several parts", "split into labels of one part each"),
    /** Labels under others: of a picture's pixel only the uppermost can be said. */
    OVERLAPS("labels that cover one another", "cut off where they are covered"),
    /** Regions that objects with keypoints have besides. */
    REGIONS("outlines beside keypoints", "dropped"),
    /** Upright boxes that objects with keypoints have besides. */
    REGION_BOXES("boxes beside keypoints", "dropped"),
    /** Joints that are known to be there behind something. */
    HIDDEN_KEYPOINTS("hidden keypoints", "written as visible"),
    /** Ultralytics passes an image over when one of its labels is beyond it. */
    OUTSIDE("labels that reach out of the frame", "cut off at its edge"),
    SUBSETS("subsets", "frames taken out of theirs"),
    FRAME_NUMBERS("frame numbers of their own", "counted anew or dropped"),
    /** Formats of video name their frames by number. */
    FRAME_NAMES("names of frames", "named by their number"),
    FRAME_SIZES("frame sizes", "dropped"),
    /** Frames on which nothing is. */
    EMPTY_FRAMES("frames without labels", "dropped"),
    /** Classes of which there is no label. */
    UNUSED_CLASSES("classes without labels", "dropped"),
    PARENTS("parents of classes", "dropped"),
    COLOURS("colours of classes", "dropped"),
    /** Which attributes there may be, and of what kind. */
    DECLARATIONS("declarations of attributes", "dropped"),
    KEYPOINT_NAMES("names of keypoints", "dropped"),
    SKELETONS("skeletons", "dropped");

    private final String noun;
    private final String becomes;

    Feature(String noun, String becomes) {
        this.noun = noun;
        this.becomes = becomes;
    }

    /** In the plural. */
    public String noun() {
        return noun;
    }

    /** What is done with them where they cannot be said, as a participle. */
    public String becomes() {
        return becomes;
    }
}
