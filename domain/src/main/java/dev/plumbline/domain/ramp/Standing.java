package dev.plumbline.domain.ramp;

import dev.plumbline.domain.SpecId;
import dev.plumbline.domain.spec.SpecVersion;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far a person is with a skill.
 *
 * @param version     of the spec that they passed the test of; null before
 * @param since       when the stage was entered
 * @param cause       why
 * @param certificate the latest; null before the first
 * @param evidence    of all stages so far, as positions in the log, ascending
 * @param blockedBy   what kept them at this stage when it was looked at last; empty when nothing did
 */
public record Standing(
        Stage stage,
        SpecId spec,
        @Nullable SpecVersion version,
        LocalDate since,
        Cause cause,
        @Nullable Certificate certificate,
        List<Long> evidence,
        List<Obstacle> blockedBy) {
    public Standing {
        evidence = List.copyOf(evidence);
        blockedBy = List.copyOf(blockedBy);
    }

    static Standing begun(SpecId spec, LocalDate on) {
        return new Standing(Stage.SPEC, spec, null, on, Cause.ENROLLED, null, List.of(), List.of());
    }

    public Standing evolve(RampEvent event) {
        return switch (event) {
            case RampEvent.Enrolled _ -> this;
            case RampEvent.StageEntered e ->
                new Standing(
                        e.stage(),
                        e.spec(),
                        e.version(),
                        e.on(),
                        e.cause(),
                        certificate,
                        with(e.evidence()),
                        List.of());
            case RampEvent.PromotionBlocked e ->
                new Standing(stage, spec, version, since, cause, certificate, evidence, e.obstacles());
        };
    }

    public Standing evolve(CertificateEvent event) {
        var next = Certificate.evolve(certificate, event);
        var proof = event instanceof CertificateEvent.RenewalAdvanced e ? with(e.evidence()) : evidence;
        // What a re-test lacked is settled by the certificate that a later one renewed.
        var blocked = event instanceof CertificateEvent.CertificateIssued ? List.<Obstacle>of() : blockedBy;
        return new Standing(stage, spec, version, since, cause, next, proof, blocked);
    }

    /** Of this standing and more, ascending, each once. */
    List<Long> with(List<Long> more) {
        return List.copyOf(
                new TreeSet<>(Stream.concat(evidence.stream(), more.stream()).toList()));
    }

    /** The version whose test was passed: known from then on. */
    SpecVersion passed() {
        return Objects.requireNonNull(version);
    }

    /** A clock that stepped back takes nobody to a day before the stage they are at. */
    LocalDate noEarlier(LocalDate on) {
        return on.isBefore(since) ? since : on;
    }

    /** What keeps real work from being served on a day; null when nothing does. */
    public @Nullable Missing missing(LocalDate on) {
        return switch (stage) {
            case SPEC -> Missing.SPEC_TEST;
            case GRADED -> Missing.GRADED_SET;
            case SHADOW -> null;
            case PRODUCTION, RE_SHADOW -> certificate == null ? Missing.CERTIFICATE : certificate.missing(on);
        };
    }
}
