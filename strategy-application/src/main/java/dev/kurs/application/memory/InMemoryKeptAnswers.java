package dev.kurs.application.memory;

import dev.kurs.application.KeptAnswer;
import dev.kurs.application.KeptAnswers;
import dev.kurs.application.memory.OrganisationRows.Kept;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

final class InMemoryKeptAnswers implements KeptAnswers {

    private final UnitOfWork unit;

    InMemoryKeptAnswers(UnitOfWork unit) {
        this.unit = unit;
    }

    @Override
    public Optional<KeptAnswer> find(String key) {
        return Optional.ofNullable(unit.rows().keptAnswers().get(key))
                .filter(this::isYoung)
                .map(Kept::answer);
    }

    @Override
    public void save(String key, KeptAnswer answer) {
        Map<String, Kept> kept = unit.changing().keptAnswers();
        kept.values().removeIf(one -> !isYoung(one));
        kept.put(key, new Kept(answer, unit.now()));
    }

    @Override
    public void forget(UUID subject) {
        unit.changing()
                .keptAnswers()
                .values()
                .removeIf(one -> subject.equals(one.answer().subject()));
    }

    private boolean isYoung(Kept kept) {
        return unit.now().isBefore(kept.at().plus(KEPT_FOR));
    }
}
