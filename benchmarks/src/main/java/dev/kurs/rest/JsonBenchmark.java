package dev.kurs.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kurs.application.Stored;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullMarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** JSON as requests and answers have it: merge patches of a small body and of a large one, and a page of 50. */
@NullMarked
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class JsonBenchmark {

    private static final String COLLECTION = Call.V1 + "/org-units";

    private final ObjectNode small = body(8);
    private final ObjectNode large = nested();
    private final ObjectNode patch =
            JsonNodeFactory.instance.objectNode().put("field1", "another").putNull("field2");
    private final ObjectNode deepPatch = JsonNodeFactory.instance.objectNode().set("part500", patch);
    private final List<Shown> page =
            IntStream.range(0, 50).mapToObj(JsonBenchmark::unit).toList();

    private record UnitBody(String name) {}

    /** Two fields of eight. */
    @Benchmark
    public JsonNode patchSmall() {
        return MergePatch.apply(small, patch);
    }

    /** Two fields of one of a thousand parts of eight fields each. */
    @Benchmark
    public JsonNode patchLarge() {
        return MergePatch.apply(large, deepPatch);
    }

    /** The bytes of 50 resources. */
    @Benchmark
    public byte[] page() {
        return Json.bytes(page);
    }

    /** The tag of those bytes. */
    @Benchmark
    public String tag() {
        return Answer.hash(bytes);
    }

    private final byte[] bytes = Json.bytes(page);

    private static Shown unit(int number) {
        UUID id = new UUID(number, number);
        String self = COLLECTION + "/" + id;
        Link.Links links = Link.Links.of(self, COLLECTION).act(true, "change", "PATCH", self);
        return Shown.of(
                id,
                new Stored<>(number, 1, Instant.EPOCH, Instant.EPOCH),
                new UnitBody("Enhet " + number),
                null,
                List.of(),
                links);
    }

    private static ObjectNode nested() {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < 1000; i++) {
            all.set("part" + i, body(8));
        }
        return all;
    }

    private static ObjectNode body(int fields) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < fields; i++) {
            body.put("field" + i, "value " + i);
        }
        return body;
    }
}
