package dev.plumbline.gateway.command;

import java.time.Duration;

/**
 * How commands are carried out.
 *
 * @param timeout  after which a command is reported as unanswered; it may still be carried out, so the client sends it
 *     again under the same idempotency key; default 10 s
 * @param attempts how often a decision is taken anew because what it read changed meanwhile; default 32
 */
public record CommandSettings(Duration timeout, int attempts) {
    public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(10);
    public static final int DEFAULT_ATTEMPTS = 32;

    public static CommandSettings defaults() {
        return new CommandSettings(DEFAULT_TIMEOUT, DEFAULT_ATTEMPTS);
    }
}
