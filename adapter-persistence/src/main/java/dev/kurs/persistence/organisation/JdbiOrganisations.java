package dev.kurs.persistence.organisation;

import dev.kurs.application.NotFound;
import dev.kurs.application.Stale;
import dev.kurs.application.Stored;
import dev.kurs.application.organisation.Organisations;
import dev.kurs.domain.kernel.Change;
import dev.kurs.domain.organisation.DiscountScheduleId;
import dev.kurs.domain.organisation.Organisation;
import dev.kurs.domain.organisation.Organisation.BiasFactor;
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
import java.util.Optional;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jdbi.v3.sqlobject.statement.UseRowMapper;

/** The settings of an organisation, as they stand: settings are today's. */
public interface JdbiOrganisations extends Organisations, SqlObject {

    @Override
    default Stored<Organisation> get() {
        Stored<Organisation> found = find().orElseThrow(
                        () -> new NotFound("organisation", Unit.of(getHandle()).organisation()));
        List<BiasFactor> bias = listBias();
        if (bias.isEmpty()) {
            return found;
        }
        Organisation value = found.value();
        Organisation whole = new Organisation(
                value.id(),
                value.name(),
                value.currency(),
                value.timeZone(),
                value.language(),
                value.tolerance(),
                value.complexityLimit(),
                value.governance(),
                value.legalProfile(),
                value.discountSchedule(),
                bias);
        return new Stored<>(whole, found.version(), found.createdAt(), found.updatedAt());
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

    /** The settings but for the bias. */
    @SqlQuery("""
            SELECT organisation, name, currency, time_zone, language, tolerance, complexity_limit, governance,
              legal_profile, discount_schedule, version, created_at, updated_at
            FROM organisation
            WHERE organisation = :organisation
            """)
    @UseRowMapper(StoredRow.class)
    Optional<Stored<Organisation>> find();

    /** The bias. */
    @SqlQuery("SELECT bias_of, factor FROM organisation_bias WHERE organisation = :organisation ORDER BY position")
    @UseRowMapper(BiasRow.class)
    List<BiasFactor> listBias();

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

    /** Reads settings. */
    final class StoredRow implements RowReader<Stored<Organisation>> {
        @Override
        public Stored<Organisation> read(Row row) throws SQLException {
            Organisation organisation = new Organisation(
                    row.id(OrganisationId::new),
                    row.text(),
                    row.value(Currency::getInstance),
                    row.value(ZoneId::of),
                    row.one(Organisation.Language.class),
                    row.decimal(),
                    row.whole(),
                    row.one(Organisation.Governance.class),
                    row.one(Organisation.LegalProfile.class),
                    row.idOrNull(DiscountScheduleId::new),
                    List.of());
            return new Stored<>(organisation, row.number(), row.moment(), row.moment());
        }
    }

    /** Reads a factor of the bias. */
    final class BiasRow implements RowReader<BiasFactor> {
        @Override
        public BiasFactor read(Row row) throws SQLException {
            return new BiasFactor(row.text(), row.decimal());
        }
    }
}
