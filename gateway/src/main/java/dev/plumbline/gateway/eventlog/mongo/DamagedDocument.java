package dev.plumbline.gateway.eventlog.mongo;

import dev.plumbline.gateway.store.StoreException;
import org.jspecify.annotations.Nullable;

/** A document of the log is not as it was written. */
final class DamagedDocument extends StoreException {

    private static final long serialVersionUID = 1L;

    DamagedDocument(long first, @Nullable Throwable cause) {
        super(
                "The document of the log that begins at position " + first
                        + " is not as it was written. Run `plumbline audit verify` and restore a backup.",
                cause);
    }
}
