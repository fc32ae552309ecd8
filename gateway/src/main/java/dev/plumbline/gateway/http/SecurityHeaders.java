package dev.plumbline.gateway.http;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;

/** What browsers are told with every answer, and what a page may load. */
final class SecurityHeaders {
    /** A page of this server: its own files, pictures made in the browser, sockets to where it came from. */
    static final String PAGE =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; font-src 'self'; "
                    + "connect-src 'self'; worker-src 'self' blob:; manifest-src 'self'; base-uri 'none'; form-action 'self'; "
                    + "frame-ancestors 'none'";

    /** Data, never a page: even when opened in a tab it may do nothing. */
    static final String DATA = "default-src 'none'; frame-ancestors 'none'; sandbox";

    private final boolean secure;

    /** @param secure whether browsers reach this server over https */
    SecurityHeaders(boolean secure) {
        this.secure = secure;
    }

    void add(RoutingContext request) {
        MultiMap headers = request.response().headers();
        headers.set("X-Content-Type-Options", "nosniff")
                .set("Content-Security-Policy", DATA)
                .set("Referrer-Policy", "same-origin")
                .set("Cross-Origin-Opener-Policy", "same-origin")
                .set("Cross-Origin-Resource-Policy", "same-origin")
                .set("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()")
                .set("Cache-Control", "no-store");
        if (secure) {
            headers.set("Strict-Transport-Security", "max-age=31536000");
        }
        request.next();
    }
}
