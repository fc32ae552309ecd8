package dev.plumbline.gateway.operation;

import dev.plumbline.domain.CertificateId;
import dev.plumbline.domain.account.Role;
import dev.plumbline.gateway.access.Caller;
import dev.plumbline.gateway.access.Identities;
import dev.plumbline.gateway.access.Thing;
import dev.plumbline.gateway.certificate.CertificateFile;
import dev.plumbline.gateway.certificate.Certified;
import dev.plumbline.gateway.certificate.Certified.Proof;
import dev.plumbline.gateway.certificate.Issuer;
import dev.plumbline.gateway.eventlog.EventLog;
import dev.plumbline.gateway.http.Answer;
import dev.plumbline.gateway.http.Call;
import dev.plumbline.gateway.http.Handling;
import dev.plumbline.gateway.http.Problems;
import dev.plumbline.gateway.http.Refused;
import dev.plumbline.gateway.json.Json;
import dev.plumbline.gateway.problem.Problem;
import dev.plumbline.gateway.projection.ReadSide;
import dev.plumbline.projections.Projections;
import dev.plumbline.projections.ramp.CertificateDoc;
import dev.plumbline.projections.ramp.CertificateDoc.State;
import dev.plumbline.projections.ramp.SkillsOfSpec.Taught;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What leaves the workspace of what people are certified in, and what a third party needs to believe it. */
final class CertificateOperations {
    private static final String KEY_SET = "application/jwk-set+json";
    private static final String CREDENTIAL = "application/vc+jwt";

    private final ReadSide read;
    private final EventLog log;
    private final Issuer issuer;
    private final Identities identities;

    CertificateOperations(ReadSide read, EventLog log, Issuer issuer, Identities identities) {
        this.read = read;
        this.log = log;
        this.issuer = issuer;
        this.identities = identities;
    }

    /** By {@code operationId}. */
    Map<String, Handling> all() {
        return Map.of(
                "readIssuerKeys",
                Handling.of(_ -> Answer.bytes(KEY_SET, Json.bytes(issuer.keys()))),
                "readCertificateDocument",
                new Handling(this::certificate, this::document));
    }

    private Thing certificate(Call call) {
        return find(call).map(certificate -> Thing.of(certificate.person())).orElse(Thing.NONE);
    }

    private Optional<CertificateDoc> find(Call call) {
        return read.get(
                Projections.CERTIFICATES,
                call.id("certificate", CertificateId::new).value());
    }

    private Answer document(Call call) {
        var certificate = find(call).orElseThrow(() -> new Refused(Problems.notFound()));
        if (certificate.state() == State.SUSPENDED) {
            throw new Refused(Problem.of(
                    "certificate-suspended",
                    409,
                    "The certificate is suspended: its holder is back in shadow for this skill.",
                    "Wait until it is reinstated; what was handed out before stays verifiable until it expires."));
        }
        var named = call.text("name").filter("true"::equals).isPresent();
        if (named && !mayName(call.caller(), certificate)) {
            throw new Refused(Problem.of(
                    "name-not-yours-to-give",
                    403,
                    "Only the person themselves or a manager puts a name on a certificate.",
                    "Ask for the document without the name."));
        }
        return Answer.bytes(CREDENTIAL, bytes(certificate, named))
                .with(
                        "Content-Disposition",
                        "attachment; filename=\"%s\""
                                .formatted(CertificateFile.name(certificate, holder(certificate, named))));
    }

    /** Who a document says it is about: a name, or an opaque id. */
    private String holder(CertificateDoc certificate, boolean named) {
        var person = certificate.person();
        return named && identities.knows(person) ? identities.person(person).name() : person.value();
    }

    private static boolean mayName(Caller caller, CertificateDoc certificate) {
        return caller.person().equals(certificate.person())
                || caller.holds(Role.MANAGER)
                || caller.holds(Role.ADMINISTRATOR);
    }

    private byte[] bytes(CertificateDoc certificate, boolean named) {
        var person = certificate.person();
        var due = certificate.due();
        var document = issuer.sign(new Certified(
                certificate.id(),
                person,
                named && identities.knows(person)
                        ? Optional.of(identities.person(person).name())
                        : Optional.empty(),
                certificate.skill(),
                skillName(certificate),
                certificate.spec(),
                certificate.version(),
                certificate.issuedOn(),
                certificate.expiresOn(),
                due == null || due.clauses().isEmpty() ? null : due.version(),
                proof(certificate)));
        return document.getBytes(StandardCharsets.US_ASCII);
    }

    /** As the spec calls it now. */
    private String skillName(CertificateDoc certificate) {
        return read.get(Projections.SKILLS_OF_SPECS, certificate.spec().value())
                .flatMap(spec -> Optional.ofNullable(spec.skills().get(certificate.skill())))
                .map(Taught::name)
                .orElse(certificate.skill().value());
    }

    /** The hash at the event that issued it fixes all before. */
    private Proof proof(CertificateDoc certificate) {
        var issued = log.read(certificate.position(), 1).getFirst();
        return new Proof(
                Stream.concat(certificate.evidence().stream(), Stream.of(issued.position()))
                        .toList(),
                issued.hash().toString());
    }
}
