package dev.plumbline.gateway.access;

import dev.plumbline.domain.PersonId;
import java.time.Instant;

/**
 * Someone signed in on one browser. Only the hash of its token is stored: who reads the store cannot take it over.
 *
 * @param started when they signed in; {@link Sessions#LONGEST} later they sign in again
 * @param expires when it ends unless it is used before
 */
public record Session(PersonId person, Instant started, Instant expires) {}
