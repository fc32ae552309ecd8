package dev.plumbline.projections.ramp;

import static dev.plumbline.projections.RampStory.CERTIFICATE;
import static dev.plumbline.projections.RampStory.DAY;
import static dev.plumbline.projections.RampStory.ONE;
import static dev.plumbline.projections.RampStory.SPEC;
import static dev.plumbline.projections.RampStory.TWO;
import static dev.plumbline.projections.Story.ANNOTATOR;
import static dev.plumbline.projections.Story.MANAGER;
import static dev.plumbline.projections.Story.SKILL;
import static dev.plumbline.projections.Story.document;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.domain.CertificateId;
import dev.plumbline.domain.Event;
import dev.plumbline.domain.ramp.Cause;
import dev.plumbline.domain.ramp.CertificateEvent.CertificateDue;
import dev.plumbline.domain.ramp.CertificateEvent.CertificateExpired;
import dev.plumbline.domain.ramp.CertificateEvent.CertificateIssued;
import dev.plumbline.domain.ramp.CertificateEvent.CertificateReinstated;
import dev.plumbline.domain.ramp.CertificateEvent.CertificateSuspended;
import dev.plumbline.domain.ramp.CertificateEvent.RenewalAdvanced;
import dev.plumbline.domain.ramp.CertificateEvent.Step;
import dev.plumbline.domain.ramp.RampEvent.Enrolled;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.ramp.CertificateDoc.Due;
import dev.plumbline.projections.ramp.CertificateDoc.State;
import dev.plumbline.projections.ramp.CertificateDoc.Suspension;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CertificatesTest {
    private static final Event ISSUED = issued("c1");
    private static final Event SUSPENDED =
            new CertificateSuspended(CERTIFICATE, ANNOTATOR, SKILL, SPEC, Cause.RATE_ROSE, DAY);
    private static final Event DUE =
            new CertificateDue(CERTIFICATE, ANNOTATOR, SKILL, SPEC, TWO, List.of("4.2.1"), DAY, DAY.plusDays(14));
    private static final Event TESTED =
            new RenewalAdvanced(CERTIFICATE, ANNOTATOR, SKILL, SPEC, Step.DELTA_TEST, List.of(40L), DAY);

    @Test
    void R9_a_certificate_has_the_evidence_and_the_place_that_prove_it() {
        var issued = certificate(ISSUED);

        assertThat(issued.evidence()).containsExactly(2L, 7L);
        assertThat(issued.position()).isEqualTo(1);
        assertThat(issued.state()).isEqualTo(State.VALID);
    }

    @Test
    void R9_a_suspended_one_comes_back_as_it_was() {
        assertThat(certificate(ISSUED, SUSPENDED).suspension()).isEqualTo(new Suspension(Cause.RATE_ROSE, DAY, 2));
        assertThat(certificate(ISSUED, DUE, SUSPENDED).state()).isEqualTo(State.SUSPENDED);
        assertThat(certificate(
                                ISSUED,
                                DUE,
                                SUSPENDED,
                                new CertificateReinstated(CERTIFICATE, ANNOTATOR, SKILL, SPEC, DAY))
                        .state())
                .isEqualTo(State.DUE);
    }

    @Test
    void R9_what_renews_it_is_told_with_what_is_done_of_it() {
        assertThat(certificate(ISSUED, DUE, TESTED, TESTED).due())
                .isEqualTo(new Due(
                        TWO, List.of("4.2.1"), DAY, DAY.plusDays(14), List.of(Step.DELTA_TEST), List.of(40L), 2));
        assertThat(certificate(ISSUED, TESTED).due()).isNull();
    }

    @Test
    void R9_one_that_ended_is_expired_whatever_else_it_was() {
        var ended = new CertificateExpired(CERTIFICATE, ANNOTATOR, SKILL, SPEC, DAY.plusYears(1));

        assertThat(certificate(ISSUED, SUSPENDED, ended).state()).isEqualTo(State.EXPIRED);
    }

    @Test
    void R9_a_ledger_names_what_a_person_began_and_was_given() {
        var begun = new Enrolled(ANNOTATOR, SPEC, Set.of(SKILL), DAY, MANAGER);
        var ledger = document(Projections.LEDGERS, ANNOTATOR.value(), begun, ISSUED, issued("c2"), begun);

        assertThat(ledger)
                .isEqualTo(new Ledger(ANNOTATOR, List.of(SPEC), List.of(CERTIFICATE, new CertificateId("c2"))));
    }

    private static Event issued(String id) {
        return new CertificateIssued(
                new CertificateId(id), ANNOTATOR, SKILL, SPEC, ONE, List.of(2L, 7L), DAY, DAY.plusYears(1));
    }

    private static CertificateDoc certificate(Event... events) {
        return document(Projections.CERTIFICATES, CERTIFICATE.value(), events);
    }
}
