package dev.plumbline.gateway.desk;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.bias.Finding;
import dev.plumbline.projections.bias.PersonRecord;
import java.util.List;

/**
 * What one annotator gets wrong again and again.
 *
 * @param submissions that it was looked for in
 * @param findings    those that chance does not explain
 */
public record FindingsDoc(PersonId person, int submissions, List<Finding> findings) {

    public static FindingsDoc of(PersonRecord record) {
        return new FindingsDoc(
                record.person(),
                record.submissions(),
                record.findings().stream().filter(Finding::systematic).toList());
    }
}
