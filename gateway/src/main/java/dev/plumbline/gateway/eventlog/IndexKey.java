package dev.plumbline.gateway.eventlog;

import org.axonframework.messaging.eventstreaming.Tag;

/**
 * What events are indexed by: a tag together with a type, or a type alone ({@link #ofType}).
 *
 * @param type stored name
 */
public record IndexKey(Tag tag, String type) {

    /** Stands for "no tag": a real tag has a key. */
    public static final Tag NO_TAG = new Tag("", "");

    public static IndexKey ofType(String type) {
        return new IndexKey(NO_TAG, type);
    }
}
