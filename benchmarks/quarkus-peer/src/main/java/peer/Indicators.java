package peer;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;

/** Indicators with their latest value and how far they have come: one, a page; and a new measurement of one. */
@Path("/kurs/v1/indicators")
@Produces(MediaType.APPLICATION_JSON)
public class Indicators {

    private static final String SELECT = """
            SELECT indicator.id, indicator.version, name, unit, direction, goal, weight, frequency, baseline_value,
              baseline_on, latest.value, latest.measured_on, created_at, recorded_from,
              (SELECT trajectory FROM target_change
               WHERE organisation = :organisation AND indicator = indicator.id
               ORDER BY starts_on DESC, position DESC LIMIT 1)
            FROM indicator
            LEFT JOIN indicator_latest latest
              ON latest.organisation = indicator.organisation AND latest.indicator = indicator.id
            WHERE indicator.organisation = :organisation AND recorded_to = 9007199254740991
            """;

    private static final RowMapper<Indicator> ROW = (row, context) -> Indicator.of(
            row.getString(1),
            row.getLong(2),
            row.getString(3),
            row.getString(4),
            row.getString(5),
            row.getString(6),
            row.getString(7),
            row.getString(8),
            row.getString(9),
            row.getString(10),
            row.getString(11),
            row.getString(12),
            row.getLong(13),
            row.getLong(14),
            row.getString(15));

    private final Database database;

    Indicators(Database database) {
        this.database = database;
    }

    public record Indicator(
            String id,
            long version,
            String name,
            String unit,
            String direction,
            String goal,
            BigDecimal weight,
            String frequency,
            BigDecimal baseline,
            String baselineOn,
            BigDecimal latest,
            String measuredOn,
            BigDecimal target,
            Double progress,
            Instant createdAt,
            Instant updatedAt) {

        static Indicator of(
                String id,
                long version,
                String name,
                String unit,
                String direction,
                String goal,
                String weight,
                String frequency,
                String baseline,
                String baselineOn,
                String latest,
                String measuredOn,
                long created,
                long updated,
                String trajectory) {
            BigDecimal from = baseline == null ? null : new BigDecimal(baseline);
            BigDecimal value = latest == null ? null : new BigDecimal(latest);
            BigDecimal target = trajectory == null
                    ? null
                    : new BigDecimal(trajectory.substring(trajectory.lastIndexOf('=') + 1));
            return new Indicator(
                    id,
                    version,
                    name,
                    unit,
                    direction,
                    goal,
                    new BigDecimal(weight),
                    frequency,
                    from,
                    baselineOn,
                    value,
                    measuredOn,
                    target,
                    Indicators.progress(from, target, value),
                    Instant.ofEpochMilli(created),
                    Instant.ofEpochMilli(updated));
        }
    }

    static Double progress(BigDecimal from, BigDecimal target, BigDecimal value) {
        return from == null || target == null || value == null
                ? null
                : (value.doubleValue() - from.doubleValue()) / (target.doubleValue() - from.doubleValue());
    }

    public record Page(List<Indicator> items, String next) {}

    public record NewMeasurement(LocalDate date, BigDecimal value, String source) {}

    public record Measurement(
            String id, String indicator, LocalDate date, BigDecimal value, String source, Instant recordedAt) {}

    @GET
    public Page list(@QueryParam("limit") int limit, @QueryParam("after") String after) {
        List<Indicator> items = database.readers.withHandle(handle -> handle.createQuery(
                        SELECT + " AND indicator.id > :after ORDER BY indicator.id LIMIT :limit")
                .bind("organisation", database.organisation)
                .bind("after", after == null ? "" : after)
                .bind("limit", limit)
                .map(ROW)
                .list());
        return new Page(items, items.size() < limit ? null : items.get(limit - 1).id());
    }

    @GET
    @Path("{id}")
    public Indicator get(String id) {
        return database.readers
                .withHandle(handle -> handle.createQuery(SELECT + " AND indicator.id = :id")
                        .bind("organisation", database.organisation)
                        .bind("id", id)
                        .map(ROW)
                        .findFirst())
                .orElseThrow(NotFoundException::new);
    }

    @POST
    @Path("{id}/measurements")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response measure(String id, NewMeasurement sent) {
        Instant now = Instant.ofEpochMilli(System.currentTimeMillis());
        Measurement added =
                new Measurement(UUID.randomUUID().toString(), id, sent.date(), sent.value(), sent.source(), now);
        database.writer.useTransaction(handle -> {
            handle.createUpdate("""
                            INSERT INTO measurement
                              (organisation, indicator, measured_on, id, value, source, verifier, dimension,
                               dimension_value, recorded_at, recorded_by, recorded_from, recorded_to)
                            VALUES (:organisation, :indicator, :day, :id, :value, :source, 'SELF', '', '', :now,
                              'peer', :now, 9007199254740991)
                            """)
                    .bind("organisation", database.organisation)
                    .bind("indicator", id)
                    .bind("day", added.date().toString())
                    .bind("id", added.id())
                    .bind("value", added.value().toPlainString())
                    .bind("source", added.source())
                    .bind("now", now.toEpochMilli())
                    .execute();
            handle.createUpdate("""
                            INSERT INTO indicator_latest
                              (organisation, indicator, measured_on, verifier_weight, recorded_at, id, value, source,
                               verifier)
                            VALUES (:organisation, :indicator, :day, 0, :now, :id, :value, :source, 'SELF')
                            ON CONFLICT (organisation, indicator) DO UPDATE SET
                              measured_on = excluded.measured_on, recorded_at = excluded.recorded_at,
                              id = excluded.id, value = excluded.value, source = excluded.source
                            WHERE excluded.measured_on >= indicator_latest.measured_on
                            """)
                    .bind("organisation", database.organisation)
                    .bind("indicator", id)
                    .bind("day", added.date().toString())
                    .bind("id", added.id())
                    .bind("value", added.value().toPlainString())
                    .bind("source", added.source())
                    .bind("now", now.toEpochMilli())
                    .execute();
        });
        return Response.created(URI.create("/kurs/v1/indicators/" + id + "/measurements/" + added.id()))
                .entity(added)
                .build();
    }
}
