package dev.plumbline.domain.account;

/** What a person may do, in one project or everywhere. */
public enum Role {
    ANNOTATOR,
    REVIEWER,
    MANAGER,
    AUDITOR,
    ADMINISTRATOR
}
