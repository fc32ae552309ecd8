package dev.plumbline.domain;

/** What one person was certified in, once. */
public record CertificateId(String value) implements Id {
    public CertificateId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
