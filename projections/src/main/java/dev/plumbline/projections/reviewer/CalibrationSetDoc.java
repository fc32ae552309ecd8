package dev.plumbline.projections.reviewer;

import dev.plumbline.domain.CalibrationSetId;
import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.session.ItemRef;
import java.time.Instant;
import java.util.List;

/** Items for sessions. */
public record CalibrationSetDoc(CalibrationSetId id, String title, List<ItemRef> items, PersonId by, Instant at) {
    public CalibrationSetDoc {
        items = List.copyOf(items);
    }
}
