package dev.plumbline.gateway.access;

import dev.plumbline.domain.PersonId;
import dev.plumbline.gateway.json.Json;
import dev.plumbline.gateway.store.KeyValueStore;
import dev.plumbline.gateway.store.KeyValueStore.Batch;
import dev.plumbline.gateway.store.MirroredKeys;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Names and credentials of everyone with an account. Reads come from memory; writes block until they are on disk.
 *
 * <p>Stored as {@code person/ID} and, to keep sign-in names unique, {@code sign-in/NAME} with the id.
 */
public final class Identities {
    private static final String PERSON = "person/";
    private static final String SIGN_IN = "sign-in/";
    private static final Duration PREPARING = Duration.ofSeconds(30);

    private final KeyValueStore store;
    private final PasswordHash hashing;
    private final Map<PersonId, Identity> people = new ConcurrentHashMap<>();
    private final Map<String, PersonId> bySignIn = new ConcurrentHashMap<>();
    private final MirroredKeys mirror;
    private volatile CompletableFuture<?> preparing = CompletableFuture.completedFuture(null);

    /** What became of a new account. */
    public enum Added {
        ADDED,
        /** There was such an account already, perhaps with another password. */
        PRESENT,
        /** There is an account with this id and other data. */
        ID_TAKEN,
        /** Another account signs in under this name. */
        SIGN_IN_TAKEN,
        /** Nothing was added: the password would be guessed. */
        PASSWORD_WEAK
    }

    public Identities(KeyValueStore store, PasswordHash hashing) {
        this.store = store;
        this.hashing = hashing;
        this.mirror = MirroredKeys.start(store, PERSON, new MirroredKeys.Copy() {
            @Override
            public void put(String id, byte[] value) {
                remember(Json.read(value, Identity.class));
            }

            @Override
            public void remove(String id) {
                var gone = people.remove(new PersonId(id));
                if (gone != null) {
                    bySignIn.remove(Identity.key(gone.signIn()), gone.id());
                }
            }
        });
    }

    /** Whether other gateways add accounts too. */
    public boolean isShared() {
        return store.isShared();
    }

    /** Whether this would not be taken as the password of someone with these names. */
    public static boolean isGuessable(String password, String name, String signIn) {
        return PasswordRule.isGuessable(password, name, signIn);
    }

    /** Whether nobody has an account yet. */
    public boolean isEmpty() {
        return people.isEmpty();
    }

    /** How to show a person; someone unknown is shown as a former member. */
    public Person person(PersonId id) {
        var identity = people.get(id);
        return identity == null ? Person.forgotten(id) : Person.of(id, identity.name());
    }

    public boolean knows(PersonId id) {
        return people.containsKey(id);
    }

    /** Everyone, in order of their names. */
    public List<Person> all() {
        return people.values().stream()
                .map(i -> Person.of(i.id(), i.name()))
                .sorted(Comparator.comparing(Person::name).thenComparing(p -> p.id().value()))
                .toList();
    }

    /** Blocks for as long as the password's hash takes, and the disk. Adding the same account again is harmless. */
    public Added add(PersonId id, String name, String signIn, String password) {
        var key = Identity.key(signIn);
        if (people.containsKey(id)) {
            return again(id, name, key);
        }
        if (PasswordRule.isGuessable(password, name, signIn)) {
            return Added.PASSWORD_WEAK;
        }
        var identity = new Identity(id, name.strip(), signIn.strip(), hashing.hash(password));
        var written = store.write(new Batch()
                .expect(PERSON + id, null)
                .expect(SIGN_IN + key, null)
                .put(PERSON + id, Json.bytes(identity))
                .put(SIGN_IN + key, id.value().getBytes(StandardCharsets.UTF_8)));
        if (!written) {
            mirror.refresh(id.value());
            return people.containsKey(id) ? again(id, name, key) : Added.SIGN_IN_TAKEN;
        }
        remember(identity);
        return Added.ADDED;
    }

    private Added again(PersonId id, String name, String signIn) {
        var present = people.get(id);
        return present != null
                        && Identity.key(present.signIn()).equals(signIn)
                        && present.name().equals(name.strip())
                ? Added.PRESENT
                : Added.ID_TAKEN;
    }

    /** Does something, on a thread of its own, that must be over before anyone signs in: a start need not wait for it. */
    public void beforeSignIn(Runnable work) {
        preparing = CompletableFuture.runAsync(
                work, Thread.ofPlatform().name("first-start").daemon()::start);
    }

    /** Who signs in with these; takes as long for an unknown name as for a wrong password. */
    Optional<PersonId> verified(String signIn, String password) {
        preparing.copy().orTimeout(PREPARING.toSeconds(), TimeUnit.SECONDS).join();
        var key = Identity.key(signIn);
        if (store.isShared()) {
            // Another gateway may have added the account, or changed its password, a moment ago.
            store.get(SIGN_IN + key).ifPresent(id -> mirror.refresh(new String(id, StandardCharsets.UTF_8)));
        }
        var identity = Optional.ofNullable(bySignIn.get(key)).map(people::get);
        var right = hashing.matches(password, identity.map(Identity::password).orElse(hashing.nobodys()));
        return right ? identity.map(Identity::id) : Optional.empty();
    }

    /** Whether this is the password of a person who has an account. Blocks for as long as the hash takes. */
    boolean isPassword(PersonId id, String password) {
        var identity = people.get(id);
        return hashing.matches(password, identity == null ? hashing.nobodys() : identity.password())
                && identity != null;
    }

    /** What a person types to sign in, as sign-in names are compared; empty for someone unknown. */
    String signInKey(PersonId id) {
        var identity = people.get(id);
        return identity == null ? "" : Identity.key(identity.signIn());
    }

    /**
     * Gives a person who has an account another password. Blocks for as long as its hash takes, and the disk.
     *
     * @return false when it would be guessed; then the old one stays
     */
    public boolean changePassword(PersonId id, String password) {
        var before = Objects.requireNonNull(people.get(id));
        if (PasswordRule.isGuessable(password, before.name(), before.signIn())) {
            return false;
        }
        var after = new Identity(id, before.name(), before.signIn(), hashing.hash(password));
        store.put(PERSON + id, Json.bytes(after));
        remember(after);
        return true;
    }

    private void remember(Identity identity) {
        people.put(identity.id(), identity);
        bySignIn.put(Identity.key(identity.signIn()), identity.id());
    }
}
