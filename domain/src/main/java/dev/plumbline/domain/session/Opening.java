package dev.plumbline.domain.session;

import dev.plumbline.domain.Decision;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.Rejection;
import dev.plumbline.domain.SpecId;
import dev.plumbline.domain.reviewer.ReviewerRejection.PersonUnknown;
import dev.plumbline.domain.reviewer.ReviewerRejection.ProjectFollowsNoSpec;
import dev.plumbline.domain.reviewer.ReviewerRejection.ProjectUnknown;
import dev.plumbline.domain.reviewer.ReviewerRejection.StandingIsLost;
import dev.plumbline.domain.session.SessionCommand.AuthorCalibrationSet;
import dev.plumbline.domain.session.SessionCommand.OpenSession;
import dev.plumbline.domain.session.SessionEvent.CalibrationSetAuthored;
import dev.plumbline.domain.session.SessionEvent.SessionOpened;
import java.util.List;
import java.util.Optional;

/** Putting items together, and asking people to decide them. */
final class Opening {
    private Opening() {}

    static Decision author(AuthorCalibrationSet c, CalibrationSessions.State s) {
        var set = s.set();
        if (set != null) {
            return set.project().equals(c.project())
                            && set.by().equals(c.by())
                            && set.title().equals(c.title())
                            && set.items().equals(c.items())
                    ? Decision.alreadyDone()
                    : Decision.reject(new SessionRejection.CalibrationSetExists(c.set()));
        }
        var fault = project(c.project(), s)
                .or(() -> c.title().isBlank()
                        ? Optional.of(new SessionRejection.TitleMissing(c.project()))
                        : Optional.empty())
                .or(() -> size(c.items(), 1))
                .or(() -> items(c.project(), c.items(), s.sources()));
        return fault.isPresent()
                ? Decision.reject(fault.get())
                : Decision.accept(new CalibrationSetAuthored(
                        c.set(), c.project(), spec(c.project(), s), c.title(), c.items(), c.by()));
    }

    static Decision open(OpenSession c, CalibrationSessions.State s) {
        var opened = s.opened();
        if (opened != null) {
            return isSame(c, opened)
                    ? Decision.alreadyDone()
                    : Decision.reject(new SessionRejection.SessionExists(c.session()));
        }
        var fault = project(c.project(), s)
                .or(() -> s.rights().lost().contains(spec(c.project(), s))
                        ? Optional.of(new StandingIsLost(c.by(), spec(c.project(), s)))
                        : Optional.empty())
                .or(() -> c.title().isBlank()
                        ? Optional.of(new SessionRejection.TitleMissing(c.project()))
                        : Optional.empty())
                .or(() -> size(c.items(), c.invited().size()))
                .or(() -> c.deadline().isAfter(c.at())
                        ? Optional.empty()
                        : Optional.of(new SessionRejection.DeadlineTooEarly(c.session())))
                .or(() -> items(c.project(), c.items(), s.sources()))
                .or(() -> people(c, s.sources()));
        return fault.isPresent() ? Decision.reject(fault.get()) : Decision.accept(opened(c, s));
    }

    private static boolean isSame(OpenSession c, SessionOpened opened) {
        return opened.project().equals(c.project())
                && opened.by().equals(c.by())
                && opened.title().equals(c.title())
                && opened.invited().equals(c.invited())
                && opened.items().stream().map(SessionItem::ref).toList().equals(c.items());
    }

    private static SessionOpened opened(OpenSession c, CalibrationSessions.State s) {
        var sources = s.sources();
        var items = c.items().stream()
                .map(ref -> new SessionItem(
                        ref,
                        sources.submission(ref.task()).annotator(),
                        SessionTruth.right(ref.item(), sources.scores().get(ref.task()))))
                .toList();
        return new SessionOpened(
                c.session(),
                c.project(),
                spec(c.project(), s),
                c.title(),
                items,
                c.invited(),
                c.deadline(),
                c.at(),
                c.by());
    }

    private static SpecId spec(ProjectId project, CalibrationSessions.State s) {
        return Optional.ofNullable(s.sources().specs().get(project)).orElseThrow();
    }

    private static Optional<Rejection> project(ProjectId project, CalibrationSessions.State s) {
        if (!s.sources().projects().contains(project)) {
            return Optional.of(new ProjectUnknown(project));
        }
        return s.sources().specs().containsKey(project)
                ? Optional.empty()
                : Optional.of(new ProjectFollowsNoSpec(project));
    }

    private static Optional<Rejection> size(List<ItemRef> items, int invited) {
        return !items.isEmpty()
                        && items.size() <= CalibrationSessions.MOST_ITEMS
                        && invited >= 1
                        && invited <= CalibrationSessions.MOST_INVITED
                ? Optional.empty()
                : Optional.of(new SessionRejection.SessionOutOfBounds(items.size(), invited));
    }

    private static Optional<Rejection> items(ProjectId project, List<ItemRef> items, Sources sources) {
        return items.stream()
                .flatMap(ref -> item(project, ref, sources).stream())
                .findFirst();
    }

    private static Optional<Rejection> item(ProjectId project, ItemRef ref, Sources sources) {
        var submitted = sources.submitted().get(ref.task());
        if (submitted == null || !SessionTruth.items(submitted.labels()).contains(ref.item())) {
            return Optional.of(new SessionRejection.SessionItemUnknown(ref.task(), ref.item()));
        }
        var spec = sources.specs().get(ref.project());
        if (!submitted.project().equals(ref.project())
                || spec == null
                || !spec.equals(sources.specs().get(project))) {
            return Optional.of(new SessionRejection.AnotherSpec(ref.task(), ref.project()));
        }
        var reviewer = sources.reviewing().get(ref.task());
        return reviewer == null
                ? Optional.empty()
                : Optional.of(new SessionRejection.ReviewUnderWay(ref.task(), reviewer));
    }

    private static Optional<Rejection> people(OpenSession c, Sources sources) {
        for (var person : c.invited()) {
            if (!sources.admitted().contains(person)) {
                return Optional.of(new PersonUnknown(person));
            }
            for (var ref : c.items()) {
                if (sources.submission(ref.task()).annotator().equals(person)) {
                    return Optional.of(new SessionRejection.OwnWorkInSession(person, ref.task()));
                }
            }
        }
        return Optional.empty();
    }
}
