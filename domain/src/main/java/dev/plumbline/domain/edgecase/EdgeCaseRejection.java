package dev.plumbline.domain.edgecase;

import static dev.plumbline.domain.Rejection.Kind.CONFLICT;
import static dev.plumbline.domain.Rejection.Kind.INVALID;
import static dev.plumbline.domain.Rejection.Kind.UNKNOWN;

import dev.plumbline.domain.EdgeCaseId;
import dev.plumbline.domain.Rejection;
import dev.plumbline.domain.spec.SpecVersion;

public sealed interface EdgeCaseRejection extends Rejection {
    record EdgeCaseUnknown(EdgeCaseId edgeCase) implements EdgeCaseRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "edge-case-unknown",
                    UNKNOWN,
                    "There is no edge case %s.".formatted(edgeCase),
                    "Choose one from the list of edge cases.");
        }
    }

    record EdgeCaseExists(EdgeCaseId edgeCase) implements EdgeCaseRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "edge-case-exists",
                    CONFLICT,
                    "There is already another edge case %s.".formatted(edgeCase),
                    "Give the new one another id.");
        }
    }

    record EdgeCaseEmpty(EdgeCaseId edgeCase) implements EdgeCaseRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "edge-case-empty",
                    INVALID,
                    "Edge case %s has no title, or no text.".formatted(edgeCase),
                    "Say what is to be seen and how it is to be read.");
        }
    }

    record EdgeCaseClauseUnknown(EdgeCaseId edgeCase, String clause) implements EdgeCaseRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "edge-case-clause-unknown",
                    INVALID,
                    "The spec has no clause %s for edge case %s.".formatted(clause, edgeCase),
                    "Choose one of the clauses of the published version.");
        }
    }

    record EdgeCaseSettled(EdgeCaseId edgeCase) implements EdgeCaseRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "edge-case-settled",
                    CONFLICT,
                    "Edge case %s was taken or declined before.".formatted(edgeCase),
                    "Propose another one if there is more to say.");
        }
    }

    record ReasonMissing(EdgeCaseId edgeCase) implements EdgeCaseRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "reason-missing",
                    INVALID,
                    "Edge case %s was not declined: no reason is given.".formatted(edgeCase),
                    "Say why, so that whoever proposed it learns how to read the spec.");
        }
    }

    /** @param title under which it was looked for */
    record VersionWithoutCase(EdgeCaseId edgeCase, SpecVersion version, String title) implements EdgeCaseRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "version-without-case",
                    CONFLICT,
                    "Version %s has no edge case \"%s\", so it does not settle edge case %s."
                            .formatted(version, title, edgeCase),
                    "Publish a version with the case in it, or say under which title it stands there.");
        }
    }

    record VersionNotPublished(EdgeCaseId edgeCase, SpecVersion version) implements EdgeCaseRejection {
        @Override
        public Facts facts() {
            return new Facts(
                    "version-not-published",
                    CONFLICT,
                    "Edge case %s cannot be settled by version %s, which is not published."
                            .formatted(edgeCase, version),
                    "Publish the version with the case in it first.");
        }
    }
}
