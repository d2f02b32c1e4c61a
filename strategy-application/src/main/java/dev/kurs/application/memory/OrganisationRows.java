package dev.kurs.application.memory;

import dev.kurs.application.KeptAnswer;
import dev.kurs.application.Stored;
import dev.kurs.application.journal.JournalEntry;
import dev.kurs.domain.benefit.Benefit;
import dev.kurs.domain.governance.Ballot;
import dev.kurs.domain.governance.Decision;
import dev.kurs.domain.governance.Mandate;
import dev.kurs.domain.indicator.Indicator;
import dev.kurs.domain.indicator.Measurement;
import dev.kurs.domain.kernel.DecisionId;
import dev.kurs.domain.kernel.ExternalKey;
import dev.kurs.domain.kernel.Id;
import dev.kurs.domain.kernel.RegisterEntry;
import dev.kurs.domain.organisation.ApiKey;
import dev.kurs.domain.organisation.Organisation;
import dev.kurs.domain.portfolio.CostLine;
import dev.kurs.domain.portfolio.Project;
import dev.kurs.domain.strategy.Goal;
import dev.kurs.domain.strategy.Premise;
import dev.kurs.domain.strategy.ShareLink;
import dev.kurs.domain.strategy.Strategy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Everything that is stored for one organisation. Once a unit of work has put it in place it is never altered: the next
 * unit alters a copy.
 */
record OrganisationRows(
        VersionedRows<Stored<Organisation>> organisation,
        VersionedRows<Stored<ApiKey>> apiKeys,
        VersionedRows<Stored<RegisterEntry>> registers,
        VersionedRows<Stored<Strategy>> strategies,
        VersionedRows<Stored<ShareLink>> shareLinks,
        VersionedRows<Editions<Goal>> goals,
        VersionedRows<Editions<Premise>> premises,
        VersionedRows<Stored<Indicator>> indicators,
        VersionedRows<Measurement> measurements,
        VersionedRows<Stored<Project>> projects,
        VersionedRows<Stored<Benefit>> benefits,
        VersionedRows<CostLine> costLines,
        VersionedRows<Stored<Mandate>> mandates,
        VersionedRows<Stored<Decision>> decisions,
        Map<DecisionId, List<Ballot>> ballots,
        Map<String, UUID> digests,
        Map<UUID, Id> things,
        Map<UUID, List<ExternalKey>> externalKeys,
        Map<String, Kept> keptAnswers,
        List<JournalEntry> journal) {

    /** An answer, and when it was kept. */
    record Kept(KeptAnswer answer, Instant at) {}

    static OrganisationRows empty() {
        return new OrganisationRows(
                new VersionedRows<>(),
                new VersionedRows<>(),
                new VersionedRows<>(),
                new VersionedRows<>(),
                new VersionedRows<>(),
                new VersionedRows<>(),
                new VersionedRows<>(),
                new VersionedRows<>(),
                new VersionedRows<>(),
                new VersionedRows<>(),
                new VersionedRows<>(),
                new VersionedRows<>(),
                new VersionedRows<>(),
                new VersionedRows<>(),
                new HashMap<>(),
                new HashMap<>(),
                new HashMap<>(),
                new HashMap<>(),
                new HashMap<>(),
                new ArrayList<>());
    }

    OrganisationRows copy() {
        return new OrganisationRows(
                organisation.copy(),
                apiKeys.copy(),
                registers.copy(),
                strategies.copy(),
                shareLinks.copy(),
                goals.copy(),
                premises.copy(),
                indicators.copy(),
                measurements.copy(),
                projects.copy(),
                benefits.copy(),
                costLines.copy(),
                mandates.copy(),
                decisions.copy(),
                new HashMap<>(ballots),
                new HashMap<>(digests),
                new HashMap<>(things),
                new HashMap<>(externalKeys),
                new HashMap<>(keptAnswers),
                new ArrayList<>(journal));
    }

    /** The newest entry's number; 0 while there is none. */
    long journalHead() {
        return journal.size();
    }
}
