package peer;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A strategy with its progress: the mean of its goals', each the mean of its indicators'. */
@Path("/kurs/v1/strategies")
@Produces(MediaType.APPLICATION_JSON)
public class Strategies {

    private final Database database;

    Strategies(Database database) {
        this.database = database;
    }

    public record Strategy(
            String id, long version, String title, String kind, String status, double progress, Instant updatedAt) {}

    private record Goal(String id, double weight) {}

    private record Part(String goal, double weight, double progress) {}

    private static final class Mean {
        double sum;
        double weights;

        void add(double weight, double value) {
            sum += weight * value;
            weights += weight;
        }

        double value() {
            return weights == 0 ? 0 : sum / weights;
        }
    }

    @GET
    @Path("{id}")
    public Strategy get(String id) {
        return database.readers.withHandle(handle -> {
            List<Goal> goals = handle.createQuery("""
                            SELECT id, weight FROM goal
                            WHERE organisation = :organisation AND strategy = :id AND to_revision = 2147483647
                              AND recorded_to = 9007199254740991
                            """)
                    .bind("organisation", database.organisation)
                    .bind("id", id)
                    .map((row, context) -> new Goal(row.getString(1), Double.parseDouble(row.getString(2))))
                    .list();
            List<Part> parts = handle.createQuery("""
                            SELECT goal, weight, baseline_value, latest.value,
                              (SELECT trajectory FROM target_change
                               WHERE organisation = :organisation AND indicator = indicator.id
                               ORDER BY starts_on DESC, position DESC LIMIT 1)
                            FROM indicator
                            LEFT JOIN indicator_latest latest
                              ON latest.organisation = indicator.organisation AND latest.indicator = indicator.id
                            WHERE indicator.organisation = :organisation AND strategy = :id
                              AND recorded_to = 9007199254740991
                            """)
                    .bind("organisation", database.organisation)
                    .bind("id", id)
                    .map((row, context) -> new Part(
                            row.getString(1),
                            Double.parseDouble(row.getString(2)),
                            progress(row.getString(3), row.getString(5), row.getString(4))))
                    .list();
            Map<String, Mean> byGoal = new HashMap<>();
            for (Part part : parts) {
                byGoal.computeIfAbsent(part.goal(), any -> new Mean()).add(part.weight(), part.progress());
            }
            Mean whole = new Mean();
            for (Goal goal : goals) {
                whole.add(goal.weight(), byGoal.getOrDefault(goal.id(), new Mean()).value());
            }
            return handle.createQuery("""
                            SELECT id, version, title, kind, status, recorded_from FROM strategy
                            WHERE organisation = :organisation AND id = :id AND recorded_to = 9007199254740991
                            """)
                    .bind("organisation", database.organisation)
                    .bind("id", id)
                    .map((row, context) -> new Strategy(
                            row.getString(1),
                            row.getLong(2),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            whole.value(),
                            Instant.ofEpochMilli(row.getLong(6))))
                    .findFirst()
                    .orElseThrow(NotFoundException::new);
        });
    }

    private static double progress(String from, String trajectory, String value) {
        Double progress = from == null || trajectory == null || value == null
                ? null
                : Indicators.progress(
                        new BigDecimal(from),
                        new BigDecimal(trajectory.substring(trajectory.lastIndexOf('=') + 1)),
                        new BigDecimal(value));
        return progress == null ? 0 : Math.max(0, Math.min(1, progress));
    }
}
