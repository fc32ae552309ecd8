package dev.plumbline.gateway.certificate;

import java.util.Base64;

/** Base64url without padding (RFC 7515, appendix C), in the one form that its bytes have. */
final class Base64Url {
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private Base64Url() {}

    static String encode(byte[] bytes) {
        return ENCODER.encodeToString(bytes);
    }

    /**
     * The bytes. The last character may have bits to spare, which others overlook: here they have to be zero, or a document could be changed
     * without a trace.
     *
     * @throws IllegalArgumentException when it is not what {@link #encode} writes
     */
    static byte[] decode(String text) {
        var bytes = Base64.getUrlDecoder().decode(text);
        if (!encode(bytes).equals(text)) {
            throw new IllegalArgumentException("Not the base64url of these bytes");
        }
        return bytes;
    }
}
