package dev.plumbline.gateway.ramp;

import dev.plumbline.domain.BatchId;
import dev.plumbline.domain.CertificateId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.SkillId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Ids that follow from what caused them: the same however often, and wherever, they are worked out. */
public final class DerivedIds {
    private static final int ID_BYTES = 10;

    private DerivedIds() {}

    /** @param cause what happens only once, such as a position in the log */
    public static BatchId batch(ProjectId project, PersonId person, String cause) {
        return new BatchId("b-" + hash("batch", project.value(), person.value(), cause));
    }

    /** @param position of the event in the log that it is issued for */
    public static CertificateId certificate(PersonId person, SkillId skill, long position) {
        return new CertificateId("c-" + hash("certificate", person.value(), skill.value(), Long.toString(position)));
    }

    /** Of parts, in hexadecimal. */
    static String hash(String... parts) {
        try {
            var hash = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("/", parts).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
