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
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;

/** Org units: one, a page, a new one. */
@Path("/kurs/v1/org-units")
@Produces(MediaType.APPLICATION_JSON)
public class OrgUnits {

    private static final RowMapper<OrgUnit> ROW = (row, context) -> new OrgUnit(
            row.getString(1),
            row.getLong(2),
            row.getString(3),
            row.getString(4),
            Instant.ofEpochMilli(row.getLong(5)),
            Instant.ofEpochMilli(row.getLong(6)));

    private final Database database;

    OrgUnits(Database database) {
        this.database = database;
    }

    public record OrgUnit(
            String id, long version, String name, String parent, Instant createdAt, Instant updatedAt) {}

    public record NewOrgUnit(String name, String parent) {}

    public record Page(List<OrgUnit> items, String next) {}

    @GET
    public Page list(@QueryParam("limit") int limit, @QueryParam("after") String after) {
        List<OrgUnit> items = database.readers.withHandle(handle -> handle.createQuery("""
                        SELECT id, version, name, parent, created_at, recorded_from
                        FROM org_unit
                        WHERE organisation = :organisation AND id > :after AND recorded_to = 9007199254740991
                        ORDER BY id LIMIT :limit
                        """)
                .bind("organisation", database.organisation)
                .bind("after", after == null ? "" : after)
                .bind("limit", limit)
                .map(ROW)
                .list());
        return new Page(items, items.size() < limit ? null : items.get(limit - 1).id());
    }

    @GET
    @Path("{id}")
    public OrgUnit get(String id) {
        return database.readers
                .withHandle(handle -> handle.createQuery("""
                                SELECT id, version, name, parent, created_at, recorded_from
                                FROM org_unit
                                WHERE organisation = :organisation AND id = :id AND recorded_to = 9007199254740991
                                """)
                        .bind("organisation", database.organisation)
                        .bind("id", id)
                        .map(ROW)
                        .findFirst())
                .orElseThrow(NotFoundException::new);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(NewOrgUnit unit) {
        Instant now = Instant.ofEpochMilli(System.currentTimeMillis());
        OrgUnit added = new OrgUnit(UUID.randomUUID().toString(), 1, unit.name(), unit.parent(), now, now);
        database.writer.useTransaction(handle -> handle.createUpdate("""
                        INSERT INTO org_unit
                          (organisation, id, version, name, parent, created_at, recorded_from, recorded_to)
                        VALUES (:organisation, :id, 1, :name, :parent, :now, :now, 9007199254740991)
                        """)
                .bind("organisation", database.organisation)
                .bind("id", added.id())
                .bind("name", added.name())
                .bind("parent", added.parent())
                .bind("now", now.toEpochMilli())
                .execute());
        return Response.created(URI.create("/kurs/v1/org-units/" + added.id())).entity(added).build();
    }
}
