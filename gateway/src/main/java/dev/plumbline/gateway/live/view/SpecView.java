package dev.plumbline.gateway.live.view;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.SpecId;
import dev.plumbline.gateway.desk.RampDesk;
import dev.plumbline.gateway.live.protocol.Present;
import dev.plumbline.gateway.live.protocol.Room;
import dev.plumbline.gateway.live.room.Views.Telling;
import dev.plumbline.projections.Recorded;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the room of a spec shows to staff: its cohort's stages and certificates. */
final class SpecView {
    private static final String STAGE = "stage/";
    private static final String CERTIFICATES = "certificates/";

    private final LiveDocuments documents;
    private final RampDesk ramp;
    private final ReadingView reading;

    record Snapshot(Map<String, Object> docs, List<Present> people) {}

    SpecView(LiveDocuments documents, ReadingView reading) {
        this.documents = documents;
        this.reading = reading;
        this.ramp = new RampDesk(documents.forRamp());
    }

    /** Folds what concerns specs, and tells their rooms and the people concerned. */
    void apply(Recorded recorded, Telling telling) {
        documents.ledgers.fold(recorded);
        for (String key : documents.certificates.fold(recorded)) {
            documents.certificates.get(key).ifPresent(certificate -> {
                told(certificate.spec(), certificate.person(), telling);
                telling.changed(new Room.OfSpec(certificate.spec()), CERTIFICATES + certificate.person());
                reading.reviewer(certificate.spec(), certificate.person(), telling);
            });
        }
        for (String key : documents.standings.fold(recorded)) {
            told(new SpecId(before(key)), new PersonId(after(key)), telling);
        }
        for (String key : documents.reviewedSkills.fold(recorded)) {
            var person = new PersonId(before(key));
            ramp.specs(person).forEach(spec -> told(spec, person, telling));
        }
        for (String key : documents.batches.fold(recorded)) {
            documents.projects.get(new ProjectId(before(key)).value()).ifPresent(project -> {
                if (project.spec() != null) {
                    told(project.spec(), new PersonId(after(key)), telling);
                }
            });
        }
    }

    private static void told(SpecId spec, PersonId person, Telling telling) {
        telling.changed(new Room.OfSpec(spec), STAGE + person);
        telling.changed(new Room.OfPerson(person), PersonView.RAMP + spec);
    }

    Set<String> keys(SpecId spec) {
        var keys = new LinkedHashSet<String>();
        documents.standings.under(spec.value()).values().forEach(standings -> {
            keys.add(STAGE + standings.person());
            keys.add(CERTIFICATES + standings.person());
        });
        return keys;
    }

    @Nullable Object document(SpecId spec, String key) {
        var person = new PersonId(after(key));
        return switch (before(key) + "/") {
            case STAGE -> ramp.stage(spec, person).orElse(null);
            case CERTIFICATES -> ramp.certificates(spec, person).orElse(null);
            default -> null;
        };
    }

    Snapshot snapshot(SpecId spec, List<Present> people) {
        var docs = new TreeMap<String, Object>();
        for (String key : keys(spec)) {
            var document = document(spec, key);
            if (document != null) {
                docs.put(key, document);
            }
        }
        return new Snapshot(docs, people);
    }

    private static String before(String key) {
        return key.substring(0, key.indexOf('/'));
    }

    private static String after(String key) {
        return key.substring(key.indexOf('/') + 1);
    }
}
