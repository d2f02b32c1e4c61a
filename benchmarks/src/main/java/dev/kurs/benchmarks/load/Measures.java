package dev.kurs.benchmarks.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The questions, made for what a running Kurs holds; and its answers to them, for the bare server to repeat. */
final class Measures {

    private static final String API = "/kurs/v1";
    private static final Pattern ID = Pattern.compile("\\{\"id\":\"([0-9a-f-]{36})\"");
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI kurs;
    private final String key;

    Measures(URI kurs, String key) {
        this.kurs = kurs;
        this.key = key;
    }

    /** All of them. */
    List<Measure> all() throws IOException, InterruptedException {
        List<String> orgUnits = addresses(API + "/org-units");
        List<String> indicators = addresses(API + "/indicators");
        List<String> strategies = addresses(API + "/strategies");
        String tag = get(orgUnits.get(0)).headers().firstValue("ETag").orElseThrow();
        // Numbers that no earlier run of the same data has used.
        AtomicLong number = new AtomicLong(System.nanoTime());
        LocalDate day = LocalDate.now(ZoneOffset.UTC).minusDays(7);
        return List.of(
                Measure.read("one", "one resource by id (org unit)", key, orgUnits),
                Measure.read("page", "page of 50 (org units)", key, List.of(API + "/org-units?limit=50")),
                Measure.read("indicator", "one indicator with its figures", key, indicators),
                Measure.read("indicators", "page of 50 indicators with their figures", key, pages()),
                Measure.read("strategy", "one strategy with its progress", key, strategies),
                Measure.known("known", "the answer is already known (304)", key, orgUnits.get(0), tag),
                Measure.write(
                        "write",
                        "one durable write (org unit)",
                        key,
                        List.of(API + "/org-units"),
                        n -> "{\"name\":\"Enhet " + number.incrementAndGet() + "\"}"),
                Measure.write(
                        "measurement",
                        "one durable write (measurement)",
                        key,
                        indicators.stream().map(path -> path + "/measurements").toList(),
                        n -> "{\"date\":\"" + day + "\",\"value\":" + (n % 100) + ",\"source\":\"s"
                                + number.incrementAndGet() + "\"}"));
    }

    /** The paths of all indicators. */
    List<String> indicators() throws IOException, InterruptedException {
        return addresses(API + "/indicators");
    }

    private static List<String> pages() {
        return List.of(API + "/indicators?limit=50");
    }

    /** What Kurs answers, in the form that {@link BareJetty} reads. */
    List<String> answers(List<Measure> measures) throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>();
        for (Measure measure : measures) {
            boolean write = measure.kind() == Measure.Kind.WRITE;
            byte[] body = write
                    ? ("{\"id\":\"00000000-0000-7000-8000-000000000000\",\"name\":\"" + "x".repeat(300) + "\"}")
                            .getBytes(StandardCharsets.UTF_8)
                    : get(measure.first()).body();
            lines.add((write ? "POST " : "GET ") + measure.first() + " "
                    + Base64.getEncoder().encodeToString(body));
        }
        return lines;
    }

    private List<String> addresses(String collection) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>();
        String page = collection + "?limit=200&fields=id";
        while (!page.isEmpty()) {
            String body = new String(get(page).body(), StandardCharsets.UTF_8);
            Matcher ids = ID.matcher(body);
            while (ids.find()) {
                all.add(collection + "/" + ids.group(1));
            }
            Matcher next = NEXT.matcher(body);
            page = next.find() ? collection + "?limit=200&fields=id&cursor=" + next.group(1) : "";
        }
        if (all.isEmpty()) {
            throw new IllegalStateException("there is nothing at " + collection);
        }
        return all;
    }

    HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(kurs.resolve(path))
                .header("Authorization", "Bearer " + key)
                .header("Accept", "application/json")
                .build();
        HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(path + " is answered " + response.statusCode() + ": "
                    + new String(response.body(), StandardCharsets.UTF_8));
        }
        return response;
    }
}
