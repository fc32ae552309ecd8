package dev.plumbline.gateway.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/** What a member of a local replica set is doing. */
public record MemberState(ReplicaMember member, Role role) {
    private static final Duration ANSWER = Duration.ofSeconds(1);
    private static final int PRIMARY_STATE = 1;
    private static final int SECONDARY_STATE = 2;

    public enum Role {
        PRIMARY("primary"),
        SECONDARY("secondary"),
        /** It recovers, copies the data of another, or knows of no set yet. */
        COMING("on its way"),
        /** It runs and says nothing. */
        SILENT("does not answer"),
        STOPPED("stopped");

        private final String words;

        Role(String words) {
            this.words = words;
        }
    }

    /** Asks it; waits a second for an answer. */
    static MemberState of(ReplicaMember member) {
        return new MemberState(member, member.process().isEmpty() ? Role.STOPPED : role(member));
    }

    private static Role role(ReplicaMember member) {
        try (var client = client(member, ANSWER)) {
            var status = client.getDatabase("admin").runCommand(new Document("replSetGetStatus", 1));
            return switch (status.getInteger("myState", 0)) {
                case PRIMARY_STATE -> Role.PRIMARY;
                case SECONDARY_STATE -> Role.SECONDARY;
                default -> Role.COMING;
            };
        } catch (MongoCommandException notInitiated) {
            return Role.COMING;
        } catch (MongoException e) {
            return Role.SILENT;
        }
    }

    /** Talks to this member whatever its role. */
    static MongoClient client(ReplicaMember member, Duration patience) {
        var millis = (int) patience.toMillis();
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(
                        new ConnectionString("mongodb://" + member.address() + "/?directConnection=true"))
                .applyToClusterSettings(c -> c.serverSelectionTimeout(millis, TimeUnit.MILLISECONDS))
                .applyToSocketSettings(
                        s -> s.connectTimeout(millis, TimeUnit.MILLISECONDS).readTimeout(millis, TimeUnit.MILLISECONDS))
                .build());
    }

    /** Such as {@code member 1 127.0.0.1:27101 primary}. */
    public String sentence() {
        return "member %d %s %s".formatted(member.number(), member.address(), role.words);
    }
}
