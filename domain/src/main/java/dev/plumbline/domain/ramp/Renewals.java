package dev.plumbline.domain.ramp;

import dev.plumbline.domain.Decision;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.ramp.CertificateEvent.CertificateDue;
import dev.plumbline.domain.ramp.CertificateEvent.CertificateExpired;
import dev.plumbline.domain.ramp.CertificateEvent.CertificateIssued;
import dev.plumbline.domain.ramp.CertificateEvent.CertificateSuspended;
import dev.plumbline.domain.ramp.CertificateEvent.RenewalAdvanced;
import dev.plumbline.domain.ramp.CertificateEvent.Step;
import dev.plumbline.domain.ramp.RampCommand.ExpireCertificate;
import dev.plumbline.domain.ramp.RampCommand.JudgeRetest;
import dev.plumbline.domain.ramp.RampCommand.MakeDue;
import dev.plumbline.domain.ramp.RampCommand.OfSkill;
import dev.plumbline.domain.ramp.RampCommand.PassSpecTest;
import dev.plumbline.domain.ramp.RampCommand.Renewed;
import dev.plumbline.domain.spec.SpecVersion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a certificate becomes due, is renewed step by step, and ends. */
final class Renewals {
    private Renewals() {}

    static Decision passDeltaTest(PassSpecTest c, Standing standing) {
        var due = due(standing);
        return due == null
                        || !due.open().contains(Step.DELTA_TEST)
                        || c.version().compareTo(due.version()) < 0
                ? Decision.alreadyDone()
                : advance(c, standing, Step.DELTA_TEST, c.renewed(), c.evidence(), c.on());
    }

    static Decision judgeRetest(JudgeRetest c, Standing standing) {
        var due = due(standing);
        if (due == null || !due.open().contains(Step.RETEST)) {
            return Decision.alreadyDone();
        }
        var obstacles = GradedRule.obstacles(c.result(), c.numbers());
        return obstacles.isEmpty()
                ? advance(c, standing, Step.RETEST, c.renewed(), c.evidence(), c.on())
                : Decision.accept(Ramps.blocked(c, standing, c.project(), obstacles, c.evidence(), c.on()));
    }

    /**
     * A version that is certified already, or due already, makes nothing due; nor does the end of a certificate that was renewed for a later
     * version meanwhile.
     */
    static Decision makeDue(MakeDue c, Standing standing) {
        var certificate = standing.certificate();
        if (certificate == null) {
            return Decision.alreadyDone();
        }
        var due = certificate.due();
        boolean changed = !c.clauses().isEmpty();
        boolean known = changed
                ? c.version().compareTo(certificate.version()) <= 0
                        || due != null
                                && !due.clauses().isEmpty()
                                && c.version().compareTo(due.version()) <= 0
                : due != null || !c.version().equals(certificate.version());
        if (known) {
            return Decision.alreadyDone();
        }
        var clauses = new ArrayList<>(due == null ? List.<String>of() : due.clauses());
        c.clauses().stream().filter(clause -> !clauses.contains(clause)).forEach(clauses::add);
        var until = due == null || c.until().isBefore(due.until()) ? c.until() : due.until();
        return Decision.accept(new CertificateDue(
                certificate.id(),
                c.person(),
                c.skill(),
                c.spec(),
                c.version(),
                List.copyOf(clauses),
                standing.noEarlier(c.on()),
                until));
    }

    static Decision expire(ExpireCertificate c, Standing standing) {
        var certificate = standing.certificate();
        return certificate == null || certificate.expired() || c.on().isBefore(certificate.expiresOn())
                ? Decision.alreadyDone()
                : Decision.accept(new CertificateExpired(certificate.id(), c.person(), c.skill(), c.spec(), c.on()));
    }

    /** One step of a renewal; the last one issues the new certificate, which is held back as long as its person is back in shadow. */
    private static Decision advance(
            OfSkill c, Standing standing, Step step, Renewed renewed, List<Long> evidence, LocalDate on) {
        var certificate = Objects.requireNonNull(standing.certificate());
        var due = Objects.requireNonNull(certificate.due());
        var day = standing.noEarlier(on);
        var events = new ArrayList<Event>();
        events.add(new RenewalAdvanced(certificate.id(), c.person(), c.skill(), c.spec(), step, evidence, day));
        var open = new HashSet<>(due.open());
        open.remove(step);
        if (open.isEmpty()) {
            events.add(issued(c, standing, due.version(), renewed, evidence, day));
            if (standing.stage() == Stage.RE_SHADOW) {
                events.add(new CertificateSuspended(
                        renewed.certificate(), c.person(), c.skill(), c.spec(), standing.cause(), day));
            }
        }
        return new Decision.Accepted(events);
    }

    static CertificateIssued issued(
            OfSkill c, Standing standing, SpecVersion version, Renewed renewed, List<Long> evidence, LocalDate on) {
        return new CertificateIssued(
                renewed.certificate(),
                c.person(),
                c.skill(),
                c.spec(),
                version,
                standing.with(evidence),
                on,
                on.plusDays(renewed.days()));
    }

    private static Certificate.@Nullable Due due(Standing standing) {
        return standing.certificate() == null ? null : standing.certificate().due();
    }
}
