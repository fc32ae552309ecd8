package dev.plumbline.gateway.event;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Reads one old version of a stored event as the next one. The stored bytes, and so the hash chain, never change. */
public interface Upcaster {
    String name();

    /** The version that this reads; the result is of the version after it. */
    int from();

    ObjectNode upcast(ObjectNode stored);
}
