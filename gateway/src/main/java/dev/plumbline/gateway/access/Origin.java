package dev.plumbline.gateway.access;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a browser's page may open a socket here. Browsers send cookies with a socket from any page and do not ask first,
 * so the server must look at {@code Origin} itself.
 *
 * @param publicUrl how browsers reach this server when a proxy stands before it, such as {@code https://plumbline.example}
 */
public record Origin(Optional<URI> publicUrl) {

    /** The page must come from this server: the public address, or the host that the request itself names. */
    public boolean isOwn(@Nullable String origin, @Nullable String host) {
        if (origin == null) {
            return false;
        }
        try {
            var page = new URI(origin);
            return publicUrl.map(own -> same(own, page)).orElseGet(() -> host != null && host(page, host));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Whether cookies must be kept to encrypted connections. */
    public boolean isSecure() {
        return publicUrl.filter(u -> "https".equalsIgnoreCase(u.getScheme())).isPresent();
    }

    private static boolean same(URI own, URI page) {
        return own.getScheme().equalsIgnoreCase(page.getScheme())
                && own.getAuthority().equalsIgnoreCase(page.getAuthority());
    }

    private static boolean host(URI page, String host) {
        return page.getAuthority() != null
                && page.getAuthority().toLowerCase(Locale.ROOT).equals(host.toLowerCase(Locale.ROOT));
    }
}
