package dev.kurs.rest;

import dev.kurs.application.Listing.Page;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes answers that show resources: their bytes, and the headers that tell of them. */
public final class Answers {

    /** Says that an answer is not to be kept. */
    static final String NO_STORE = "no-store";

    private Answers() {}

    /** A list as JSON. */
    private record Items(List<?> items, @Nullable String next) {}

    /** One resource. */
    public static Answer one(Shown shown) {
        return one(200, shown, Json.bytes(shown));
    }

    /** One resource, or those fields of it that the query asks for. */
    public static Answer one(Shown shown, Query query) {
        return query.fields().isEmpty()
                ? one(shown)
                : one(200, shown, Json.bytes(Json.tree(shown).retain(query.fields())));
    }

    /** One resource that was just made, at its place in its collection. */
    public static Answer created(Shown shown, String collection) {
        return one(201, shown, Json.bytes(shown)).with(HttpHeaders.LOCATION, collection + "/" + shown.id());
    }

    /** Something that is known by another name than an id, with the version of the thing that it is written with. */
    public static Answer versioned(int status, Record shown, long version) {
        Answer answer = Answer.of(status, MediaType.APPLICATION_JSON, Json.bytes(shown));
        return answer.with(HttpHeaders.ETAG, '"' + Long.toString(version) + '"');
    }

    /** Something that is no stored resource, such as a report: its tag is the hash of its bytes. */
    public static Answer json(Object value) {
        return Answer.of(200, MediaType.APPLICATION_JSON, Json.bytes(value)).hashed();
    }

    /** A document: its tag is the hash of its bytes. */
    public static Answer bytes(String type, byte[] bytes) {
        return Answer.of(200, type, bytes).hashed();
    }

    /** A table whose columns are known only when it is made: its tag is the hash of its bytes. */
    public static Answer table(List<String> header, List<List<String>> rows) {
        return bytes(Csv.FULL_TYPE, Csv.table(header, rows));
    }

    /** Something that is true for this moment only, and kept by nobody. */
    public static Answer passing(Object value) {
        return passing(MediaType.APPLICATION_JSON, Json.bytes(value));
    }

    /** Something that is true for this moment only, and kept by nobody. */
    public static Answer passing(String type, byte[] bytes) {
        return Answer.of(200, type, bytes).with(HttpHeaders.CACHE_CONTROL, NO_STORE);
    }

    /** Done, and nothing to show. */
    public static Answer nothing() {
        return new Answer(204, Map.of(), new byte[0], null);
    }

    /** A part of a list, as JSON or as a table, whichever the caller would rather have. */
    public static Answer list(Call call, Query query, Form<?> form, Page<? extends Record> page) {
        String next = page.next() == null ? null : query.cursor(page.next());
        Answer answer = (call.prefers(List.of(MediaType.APPLICATION_JSON, Csv.TYPE))
                                .equals(Csv.TYPE)
                        ? table(query, form, page)
                        : items(query, page, next))
                .hashed();
        return next == null ? answer : answer.with(HttpHeaders.LINK, "<" + address(call, next) + ">; rel=\"next\"");
    }

    /** The same where the list is written as a whole: its tag begins with the version of all of it. */
    public static Answer list(Call call, Query query, Form<?> form, Page<? extends Record> page, long version) {
        Answer answer = list(call, query, form, page);
        String hash = Answer.hash(answer.body());
        return answer.with(HttpHeaders.ETAG, '"' + Long.toString(version) + '-' + hash + '"');
    }

    private static Answer one(int status, Shown shown, byte[] bytes) {
        String tag = shown.computed() == null ? "" : "-" + Answer.hash(bytes);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
        headers.put(HttpHeaders.ETAG, '"' + Long.toString(shown.version()) + tag + '"');
        return new Answer(status, headers, bytes, shown.id());
    }

    private static Answer items(Query query, Page<? extends Record> page, @Nullable String next) {
        List<?> items = query.fields().isEmpty()
                ? page.items()
                : page.items().stream()
                        .map(item -> Json.tree(item).retain(query.fields()))
                        .toList();
        return Answer.of(200, MediaType.APPLICATION_JSON, Json.bytes(new Items(items, next)));
    }

    private static Answer table(Query query, Form<?> form, Page<? extends Record> page) {
        List<String> columns = query.fields().isEmpty()
                ? form.columns()
                : form.columns().stream()
                        .filter(column -> query.fields().contains(column.split("\\.", -1)[0]))
                        .toList();
        return Answer.of(
                200,
                Csv.FULL_TYPE,
                Csv.bytes(columns, page.items().stream().map(Json::tree).toList()));
    }

    private static String address(Call call, String cursor) {
        URI next = UriBuilder.fromUri(call.uri().getRequestUri())
                .replaceQueryParam("page")
                .replaceQueryParam("cursor", cursor)
                .build();
        return next.getRawPath() + "?" + next.getRawQuery();
    }
}
