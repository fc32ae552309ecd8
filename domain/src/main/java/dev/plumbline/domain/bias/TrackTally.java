package dev.plumbline.domain.bias;

/**
 * How the identities of tracks were kept in a submission.
 *
 * @param links    see {@link ComparedSubmission}
 * @param switches see {@link ComparedSubmission}
 */
public record TrackTally(String submission, int links, int switches) {}
