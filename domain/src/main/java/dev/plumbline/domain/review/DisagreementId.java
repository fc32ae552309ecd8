package dev.plumbline.domain.review;

import dev.plumbline.domain.Id;

/** One disagreement within a review; chosen by the client. */
public record DisagreementId(String value) implements Id {
    public DisagreementId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
