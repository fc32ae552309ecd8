package dev.plumbline.projections.bias;

import dev.plumbline.domain.PersonId;
import dev.plumbline.domain.bias.AnnotatorRecord;
import dev.plumbline.domain.bias.Finding;
import java.util.List;

/**
 * One person in one project. Only what was observed is stored: what it shows is found when somebody looks, and so as the latest
 * detector finds it.
 *
 * @param submissions compared so far
 */
public record PersonRecord(PersonId person, int submissions, AnnotatorRecord record) {

    public List<Finding> findings() {
        return record.findings();
    }
}
