package dev.plumbline.gateway.reviewer;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.plumbline.domain.ProjectId;
import dev.plumbline.domain.SessionId;
import dev.plumbline.domain.SkillId;
import dev.plumbline.domain.reviewer.Grounds.Proof;
import dev.plumbline.domain.reviewer.Shortfall;
import dev.plumbline.domain.session.Share;
import dev.plumbline.domain.spec.SpecVersion;
import dev.plumbline.domain.statistics.Interval;
import dev.plumbline.gateway.access.Person;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reviewer of a project: whether they may review, what is missing, how steady they decide and how they compare with their peers. Not
 * how fast they are.
 *
 * @param eligible nothing is missing, standing included
 * @param open     reviews in hand
 */
public record ReviewerCard(
        Person person,
        boolean eligible,
        Experience experience,
        SpecVersion version,
        List<Understood> skills,
        List<Shortfall> missing,
        Standing standing,
        FlipView flips,
        List<Calibrated> sessions,
        int open,
        List<AgainstPeers> leniency) {

    /**
     * Hours in the spec's domain.
     *
     * @param because where the credited ones are from; null where none are
     */
    public record Experience(
            double needed,
            double credited,
            double measured,
            @Nullable String because) {}

    public record Understood(SkillId skill, String name, Proof proof) {}

    /** @param session that showed the flips; null while standing is held, as is the rest */
    public record Standing(
            boolean held,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable SessionId session,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable ProjectId project,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Instant since) {}

    /** @param at when it was closed */
    public record Calibrated(
            SessionId session, ProjectId project, Instant at, FlipView flips, Share withPeers, Share withTruth) {}

    /**
     * @param annotators whom others reviewed, too
     * @param expected   disagreements at the others' rates
     * @param oddsRatio  below 1 for who disagrees less than peers do; null while the counts do not tell
     */
    public record AgainstPeers(
            SkillId skill,
            String name,
            int annotators,
            int reviewed,
            int disagreed,
            double expected,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Double oddsRatio,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Interval interval) {}
}
