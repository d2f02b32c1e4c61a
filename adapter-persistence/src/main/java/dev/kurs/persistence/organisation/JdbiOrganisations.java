package dev.kurs.persistence.organisation;

import dev.kurs.application.NotFound;
import dev.kurs.application.Stale;
import dev.kurs.application.Stored;
import dev.kurs.application.organisation.Organisations;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.organisation.DiscountScheduleId;
import dev.kurs.domain.organisation.Organisation;
import dev.kurs.domain.organisation.Organisation.BiasFactor;
import dev.kurs.domain.organisation.Organisation.Governance;
import dev.kurs.domain.organisation.Organisation.Language;
import dev.kurs.domain.organisation.Organisation.LegalProfile;
import dev.kurs.domain.organisation.OrganisationId;
import dev.kurs.persistence.Moments;
import dev.kurs.persistence.Row;
import dev.kurs.persistence.RowReader;
import dev.kurs.persistence.Unit;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jdbi.v3.sqlobject.statement.UseRowMapper;
import org.jspecify.annotations.Nullable;

/** The settings of an organisation, as they stand: settings are today's. */
public interface JdbiOrganisations extends Organisations, SqlObject {

    @Override
    default Stored<Organisation> get() {
        return find().orElseThrow(
                        () -> new NotFound("organisation", Unit.of(getHandle()).organisation()));
    }

    @Override
    default Stored<Organisation> save(long version, Change<Organisation> change) {
        Unit unit = Unit.of(getHandle());
        Organisation organisation = change.after();
        if (change.isEmpty() && version > 0) {
            return get().expect(version);
        }
        Instant created = unit.now();
        if (version == 0) {
            if (!Unit.of(getHandle()).resources().add(organisation.id())) {
                throw new Stale(find().map(Stored::version).orElse(0L));
            }
            insert(organisation, unit.now());
        } else {
            created = update(organisation, version, unit.now())
                    .orElseThrow(() -> new Stale(find().map(Stored::version).orElse(0L)));
            dropBias();
        }
        for (int i = 0; i < organisation.optimismBias().size(); i++) {
            BiasFactor factor = organisation.optimismBias().get(i);
            addBias(i, factor.of(), factor.factor());
        }
        Unit.of(getHandle()).resources().refer(organisation.id(), 0, change);
        unit.tell(change.events());
        return new Stored<>(organisation, version + 1, created, unit.now());
    }

    /** The settings, a row for each factor of the bias. */
    @SqlQuery("""
            SELECT organisation.organisation, name, currency, time_zone, language, tolerance, complexity_limit,
              governance, legal_profile, discount_schedule, version, created_at, updated_at, bias_of, factor
            FROM organisation
            LEFT JOIN organisation_bias ON organisation_bias.organisation = organisation.organisation
            WHERE organisation.organisation = :organisation
            ORDER BY position
            """)
    @UseRowMapper(ReadRow.class)
    List<Read> list();

    private Optional<Stored<Organisation>> find() {
        List<Read> rows = list();
        List<BiasFactor> bias =
                rows.stream().map(Read::factor).filter(Objects::nonNull).toList();
        return rows.stream().findFirst().map(row -> row.organisation().apply(bias));
    }

    /** Adds the organisation. */
    @SqlUpdate("""
            INSERT INTO organisation
              (organisation, version, name, currency, time_zone, language, tolerance, complexity_limit, governance,
               legal_profile, discount_schedule, created_at, updated_at)
            VALUES
              (:organisation, 1, :name, :currency, :timeZone, :language, :tolerance, :complexityLimit, :governance,
               :legalProfile, :discountSchedule, :now, :now)
            """)
    void insert(@BindMethods Organisation organisation, @Bind("now") Instant now);

    /** Changes the settings; empty when another version stands. */
    @SqlQuery("""
            UPDATE organisation SET
              version = version + 1, name = :name, currency = :currency, time_zone = :timeZone, language = :language,
              tolerance = :tolerance, complexity_limit = :complexityLimit, governance = :governance,
              legal_profile = :legalProfile, discount_schedule = :discountSchedule, updated_at = :now
            WHERE organisation = :organisation AND version = :version
            RETURNING created_at
            """)
    @UseRowMapper(Moments.class)
    Optional<Instant> update(
            @BindMethods Organisation organisation, @Bind("version") long version, @Bind("now") Instant now);

    /** Takes the bias. */
    @SqlUpdate("DELETE FROM organisation_bias WHERE organisation = :organisation")
    void dropBias();

    /** Adds one factor of the bias. */
    @SqlUpdate("""
            INSERT INTO organisation_bias (organisation, position, bias_of, factor)
            VALUES (:organisation, :position, :of, :factor)
            """)
    void addBias(@Bind("position") int position, @Bind("of") String of, @Bind("factor") BigDecimal factor);

    /** Settings and one factor of their bias, or none. */
    record Read(
            Function<List<BiasFactor>, Stored<Organisation>> organisation,
            @Nullable BiasFactor factor) {}

    /** Reads a {@link Read}. */
    final class ReadRow implements RowReader<Read> {

        @Override
        public Read read(Row row) throws SQLException {
            OrganisationId id = row.id(OrganisationId::new);
            String name = row.text();
            Currency currency = row.value(Currency::getInstance);
            ZoneId timeZone = row.value(ZoneId::of);
            Language language = row.one(Language.class);
            BigDecimal tolerance = row.decimal();
            int complexityLimit = row.whole();
            Governance governance = row.one(Governance.class);
            LegalProfile legalProfile = row.one(LegalProfile.class);
            DiscountScheduleId schedule = row.idOrNull(DiscountScheduleId::new);
            long version = row.number();
            Instant created = row.moment();
            Instant updated = row.moment();
            return new Read(
                    bias -> new Stored<>(
                            new Organisation(
                                    id,
                                    name,
                                    currency,
                                    timeZone,
                                    language,
                                    tolerance,
                                    complexityLimit,
                                    governance,
                                    legalProfile,
                                    schedule,
                                    bias),
                            version,
                            created,
                            updated),
                    factor(row));
        }

        private static @Nullable BiasFactor factor(Row row) throws SQLException {
            String of = row.textOrNull();
            BigDecimal factor = row.decimalOrNull();
            return of == null || factor == null ? null : new BiasFactor(of, factor);
        }
    }
}
