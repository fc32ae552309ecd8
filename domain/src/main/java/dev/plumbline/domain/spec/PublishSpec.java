package dev.plumbline.domain.spec;

import dev.plumbline.domain.Command;
import dev.plumbline.domain.PersonId;
import java.time.Instant;

/** Publishes a version of a spec; the first one creates it. */
public record PublishSpec(Spec spec, PersonId by, Instant at) implements Command {}
