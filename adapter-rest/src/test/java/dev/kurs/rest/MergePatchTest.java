package dev.kurs.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class MergePatchTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TestFactory
    Stream<DynamicTest> the_cases_of_the_standard_come_out_as_it_says() throws IOException {
        JsonNode cases = JSON.readTree(MergePatchTest.class.getResourceAsStream("rfc7396_appendix_a.json"));
        assertThat(cases).hasSize(15);
        return StreamSupport.stream(cases.spliterator(), false)
                .map(one -> dynamicTest(
                        one.path("original") + " with " + one.path("patch"),
                        () -> assertThat(MergePatch.apply(one.path("original"), one.path("patch")))
                                .isEqualTo(one.path("result"))));
    }

    @Test
    void neither_the_target_nor_the_patch_is_changed() throws IOException {
        JsonNode target = JSON.readTree("{\"a\":{\"b\":1},\"c\":2}");
        JsonNode patch = JSON.readTree("{\"a\":{\"b\":null,\"d\":3}}");
        MergePatch.apply(target, patch);
        assertThat(target).isEqualTo(JSON.readTree("{\"a\":{\"b\":1},\"c\":2}"));
        assertThat(patch).isEqualTo(JSON.readTree("{\"a\":{\"b\":null,\"d\":3}}"));
    }
}
