package dev.plumbline.projections.bias;

import dev.plumbline.domain.Event;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.bias.AnnotatorRecord;
import dev.plumbline.domain.bias.SubmissionCompared;
import dev.plumbline.projections.Projection;
import dev.plumbline.projections.Recorded;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What does each person of a project get wrong again and again? By project and person. */
public final class PersonRecords implements Projection<PersonRecord> {
    public static String key(ProjectId project, PersonId person) {
        return project + "/" + person;
    }

    @Override
    public String name() {
        return "bias";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Class<PersonRecord> document() {
        return PersonRecord.class;
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(SubmissionCompared.class);
    }

    @Override
    public List<String> keys(Event event) {
        return event instanceof SubmissionCompared e ? List.of(key(e.project(), e.annotator())) : List.of();
    }

    @Override
    public @Nullable PersonRecord evolve(@Nullable PersonRecord document, String key, Recorded recorded) {
        if (!(recorded.event() instanceof SubmissionCompared e)) {
            return document;
        }
        var d = document == null ? new PersonRecord(e.annotator(), 0, AnnotatorRecord.EMPTY) : document;
        return new PersonRecord(d.person(), d.submissions() + 1, d.record().observe(e.comparison()));
    }
}
