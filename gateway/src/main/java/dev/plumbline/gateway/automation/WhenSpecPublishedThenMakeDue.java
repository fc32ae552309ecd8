package dev.plumbline.gateway.automation;

import dev.plumbline.domain.Command;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.spec.SpecEvent.SpecPublished;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.gateway.ramp.TaughtSkills;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.Recorded;
import dev.plumbline.projections.ramp.PersonStandings;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Makes the certificates due that a new version touches, at once; the calendar does so for who is certified later. */
final class WhenSpecPublishedThenMakeDue implements Automation {
    private final ReadSide read;
    private final TaughtSkills taught;

    WhenSpecPublishedThenMakeDue(ReadSide read) {
        this.read = read;
        this.taught = new TaughtSkills(read);
    }

    @Override
    public String name() {
        return "when-spec-published-then-make-due";
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(SpecPublished.class);
    }

    @Override
    public List<Command> react(Recorded recorded) {
        if (!(recorded.event() instanceof SpecPublished published)) {
            return List.of();
        }
        var on = LocalDate.ofInstant(recorded.at(), ZoneOffset.UTC);
        return read.all(Projections.STANDINGS, published.spec().id() + "/").stream()
                .flatMap(person -> due(person, on))
                .toList();
    }

    private Stream<Command> due(PersonStandings person, LocalDate on) {
        return person.standings().bySkill().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(SkillId::value)))
                .flatMap(entry -> Stream.ofNullable(entry.getValue().certificate())
                        .flatMap(certificate ->
                                taught.due(person.person(), entry.getKey(), person.spec(), certificate, on).stream()));
    }
}
