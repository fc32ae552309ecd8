package dev.plumbline.domain.ramp;

import dev.plumbline.domain.CertificateId;
import dev.plumbline.domain.ramp.CertificateEvent.CertificateDue;
import dev.plumbline.domain.ramp.CertificateEvent.CertificateExpired;
import dev.plumbline.domain.ramp.CertificateEvent.CertificateIssued;
import dev.plumbline.domain.ramp.CertificateEvent.CertificateReinstated;
import dev.plumbline.domain.ramp.CertificateEvent.CertificateSuspended;
import dev.plumbline.domain.ramp.CertificateEvent.RenewalAdvanced;
import dev.plumbline.domain.ramp.CertificateEvent.Step;
import dev.plumbline.domain.spec.SpecVersion;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A certificate as it is now.
 *
 * @param expiresOn the first day on which it no longer holds
 * @param suspended while its person is back in shadow
 * @param expired   it ended without having been renewed
 * @param due       what is needed to renew it; null while nothing is
 */
public record Certificate(
        CertificateId id,
        SpecVersion version,
        LocalDate issuedOn,
        LocalDate expiresOn,
        boolean suspended,
        boolean expired,
        @Nullable Due due) {

    /**
     * A renewal that is due.
     *
     * @param version to be certified for
     * @param clauses that changed; empty where only the end is near
     * @param until   the last day on which the certificate still holds
     * @param done    of what is needed
     */
    public record Due(SpecVersion version, List<String> clauses, LocalDate until, Set<Step> done) {
        public Due {
            clauses = List.copyOf(clauses);
            done = Set.copyOf(done);
        }

        /** What is needed: a re-test, and a test of what changed where something did. */
        public Set<Step> open() {
            var open = EnumSet.of(Step.RETEST);
            if (!clauses.isEmpty()) {
                open.add(Step.DELTA_TEST);
            }
            open.removeAll(done);
            return open;
        }

        private Due with(Step step) {
            var all = EnumSet.of(step);
            all.addAll(done);
            return new Due(version, clauses, until, all);
        }
    }

    static @Nullable Certificate evolve(@Nullable Certificate before, CertificateEvent event) {
        if (event instanceof CertificateIssued e) {
            return new Certificate(e.certificate(), e.version(), e.issuedOn(), e.expiresOn(), false, false, null);
        }
        return before == null || !before.id.equals(event.certificate()) ? before : before.evolve(event);
    }

    private Certificate evolve(CertificateEvent event) {
        return switch (event) {
            case CertificateIssued _ -> this;
            case CertificateSuspended _ -> new Certificate(id, version, issuedOn, expiresOn, true, expired, due);
            case CertificateReinstated _ -> new Certificate(id, version, issuedOn, expiresOn, false, expired, due);
            case CertificateDue e -> {
                // A re-test that was done for an earlier change counts no longer: the skill changed again.
                var next = new Due(e.version(), e.clauses(), e.until(), Set.of());
                yield new Certificate(id, version, issuedOn, expiresOn, suspended, expired, next);
            }
            case RenewalAdvanced e ->
                new Certificate(
                        id, version, issuedOn, expiresOn, suspended, expired, due == null ? null : due.with(e.step()));
            case CertificateExpired _ -> new Certificate(id, version, issuedOn, expiresOn, suspended, true, due);
        };
    }

    /** Whether it holds on a day, for whoever asks for one: work needs more, see {@link Standing#missing}. */
    public boolean holds(LocalDate on) {
        return !suspended && missing(on) == null;
    }

    @Nullable Missing missing(LocalDate on) {
        if (expired || !on.isBefore(expiresOn)) {
            return Missing.CERTIFICATE;
        }
        return due != null && on.isAfter(due.until()) ? Missing.RENEWAL : null;
    }
}
