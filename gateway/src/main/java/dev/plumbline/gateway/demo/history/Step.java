package dev.plumbline.gateway.demo.history;

import dev.plumbline.domain.Command;
import dev.plumbline.domain.PersonId;
import java.time.Duration;

/**
 * One thing that somebody does.
 *
 * @param time that it takes
 */
record Step(Duration time, PersonId by, Command command) {}
