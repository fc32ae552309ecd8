package dev.plumbline.gateway.access;

import dev.plumbline.domain.account.Role;
import java.util.EnumMap;
import java.util.Map;

/**
 * One way in: an operation of the HTTP interface, by its {@code operationId}, or one of the live socket.
 *
 * @param name    the operation
 * @param refusal how it is refused
 * @param roles   who may pass, and how they must stand to the thing behind it
 */
record Door(String name, Refusal refusal, Map<Role, Relation> roles) {

    /** What a refusal may give away. */
    sealed interface Refusal {
        /** Nothing in particular is asked for, so there is nothing to hide: 403. */
        record Open() implements Refusal {}

        /** A read of one thing: 404. */
        record Hiding() implements Refusal {}

        /** A write: 403 to those who may pass the named door and so know of the thing, 404 to others. */
        record KnownThrough(String door) implements Refusal {}
    }

    Door {
        roles = Map.copyOf(roles);
    }

    static Door list(String name) {
        return new Door(name, new Refusal.Open(), Map.of());
    }

    static Door read(String name) {
        return new Door(name, new Refusal.Hiding(), Map.of());
    }

    static Door write(String name, String knownThrough) {
        return new Door(name, new Refusal.KnownThrough(knownThrough), Map.of());
    }

    Door to(Relation relation, Role... these) {
        var all = new EnumMap<Role, Relation>(Role.class);
        all.putAll(roles);
        for (var role : these) {
            all.put(role, relation);
        }
        return new Door(name, refusal, all);
    }
}
