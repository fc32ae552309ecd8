package dev.plumbline.gateway.certificate;

import dev.plumbline.projections.ramp.CertificateDoc;
import java.text.Normalizer;

/** What the file of a certificate is called: of what it is, since when, and whose, so that many lie beside each other and are told apart. */
public final class CertificateFile {
    private CertificateFile() {}

    /** @param holder as the document names them */
    public static String name(CertificateDoc certificate, String holder) {
        return "certificate-%s-%s-%s-%s.jwt"
                .formatted(certificate.skill(), certificate.version(), certificate.issuedOn(), plain(holder));
    }

    /** Letters and digits that every file system and header takes; what is in no such letters falls away. */
    private static String plain(String text) {
        var letters = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        var plain = letters.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
        return plain.isEmpty() ? "holder" : plain;
    }
}
