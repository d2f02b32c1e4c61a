package dev.kurs.rest.strategy;

import dev.kurs.application.strategy.Draft;
import dev.kurs.domain.kernel.Faults;
import dev.kurs.domain.kernel.Text;
import dev.kurs.domain.organisation.OrgUnitId;
import dev.kurs.domain.organisation.PersonId;
import dev.kurs.domain.strategy.Content;
import dev.kurs.domain.strategy.Header;
import dev.kurs.domain.strategy.Header.Contact;
import dev.kurs.domain.strategy.StrategyId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A strategy as it is written: its header, and the content of its open revision. */
public record StrategyBody(
        @NotNull @Size(min = 1, max = Text.LINE) String title,
        @Nullable @Size(max = 100) String kind,
        @Nullable @Size(max = Text.BODY) String vision,
        @Nullable @Size(max = Text.BODY) String mission,
        @Size(max = 1000) List<@NotNull @Valid ValueBody> values,
        @Nullable @Size(max = Text.BODY) String motives,
        @Nullable PeriodBody period,
        @Nullable @Size(max = 35) String language,
        @Nullable Boolean confidential,
        @Nullable PersonId owner,
        @Nullable @Valid ContactBody contact,
        @Nullable Period reviewCycle,
        @Nullable StrategyId parent,
        @Nullable OrgUnitId orgUnit) {

    /** Something the organisation holds to. */
    public record ValueBody(
            @NotNull @Size(min = 1, max = Text.LINE) String name,
            @Nullable @Size(max = Text.BODY) String description) {}

    /** The days a strategy is meant for. */
    public record PeriodBody(
            @Nullable LocalDate from, @Nullable LocalDate to) {}

    /** Where to turn with a question. */
    public record ContactBody(
            @Nullable PersonId person,
            @NotNull @Size(min = 1, max = Text.LINE) String channel) {}

    static StrategyBody of(Header header, Content content) {
        return new StrategyBody(
                header.title(),
                header.kind(),
                content.vision(),
                content.mission(),
                content.values().stream()
                        .map(value -> new ValueBody(value.name(), value.description()))
                        .toList(),
                content.motives(),
                content.period() == null
                        ? null
                        : new PeriodBody(
                                content.period().from(), content.period().to()),
                header.language(),
                header.confidential(),
                header.owner(),
                header.contact() == null
                        ? null
                        : new ContactBody(
                                header.contact().person(), header.contact().channel()),
                header.reviewCycle(),
                header.parent(),
                header.orgUnit());
    }

    /**
     * The header and the content.
     *
     * @throws dev.kurs.domain.kernel.RulesBroken every rule that they break
     */
    Draft toDraft() {
        Faults faults = new Faults();
        Header header = faults.attempt("", () -> toHeader());
        List<Content.Value> made = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            ValueBody value = values.get(i);
            Content.Value one =
                    faults.attempt("/values/" + i, () -> new Content.Value(value.name(), value.description()));
            if (one != null) {
                made.add(one);
            }
        }
        var days = period == null
                ? null
                : faults.attempt("/period", () -> new dev.kurs.domain.kernel.Period(period.from(), period.to()));
        Content content = faults.attempt("", () -> new Content(vision, mission, made, motives, days));
        faults.throwIfAny();
        return new Draft(Objects.requireNonNull(header), Objects.requireNonNull(content));
    }

    private Header toHeader() {
        Contact to = contact == null ? null : new Contact(contact.person(), contact.channel());
        return new Header(
                title, kind, language, Boolean.TRUE.equals(confidential), owner, to, reviewCycle, parent, orgUnit);
    }
}
