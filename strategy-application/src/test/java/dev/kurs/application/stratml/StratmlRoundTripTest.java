package dev.kurs.application.stratml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class StratmlRoundTripTest {

    private static final int PLANS = 150;

    private static byte[] written(StratmlPlan plan, StratmlPart part) throws IOException {
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        new StratmlWriter().write(plan, part, document);
        return document.toByteArray();
    }

    @Test
    void a_plan_comes_back_from_part_2_as_it_was() throws IOException {
        for (long seed = 0; seed < PLANS; seed++) {
            StratmlPlan plan = new RandomPlans(seed, false).plan();
            byte[] document = written(plan, StratmlPart.PART_2);

            assertThat(Schemas.PART_2.faults(document)).as("seed %d", seed).isEmpty();
            assertThat(Schemas.PART_2_WITH_PLACES.faults(document))
                    .as("seed %d", seed)
                    .isEmpty();
            assertThat(Documents.read(document).plan()).as("seed %d", seed).isEqualTo(plan);
        }
    }

    @Test
    void a_plan_with_places_comes_back_from_the_later_version_of_part_2() throws IOException {
        for (long seed = 0; seed < PLANS; seed++) {
            StratmlPlan plan = new RandomPlans(seed, true).plan();
            byte[] document = written(plan, StratmlPart.PART_2);

            assertThat(Schemas.PART_2_WITH_PLACES.faults(document))
                    .as("seed %d", seed)
                    .isEmpty();
            assertThat(Documents.read(document).plan()).as("seed %d", seed).isEqualTo(plan);
        }
    }

    @Test
    void a_plan_comes_back_from_part_1_as_far_as_part_1_goes() throws IOException {
        for (long seed = 0; seed < PLANS; seed++) {
            StratmlPlan plan = new RandomPlans(seed, false).plan();
            byte[] document = written(plan, StratmlPart.PART_1);

            assertThat(Schemas.PART_1.faults(document)).as("seed %d", seed).isEmpty();
            assertThat(Documents.read(document).plan()).as("seed %d", seed).isEqualTo(RandomPlans.withinPart1(plan));
        }
    }

    @Test
    void the_same_plan_gives_the_same_bytes() throws IOException {
        for (long seed = 0; seed < 20; seed++) {
            for (StratmlPart part : StratmlPart.values()) {
                byte[] document = written(new RandomPlans(seed, true).plan(), part);
                assertThat(written(new RandomPlans(seed, true).plan(), part)).isEqualTo(document);
                assertThat(written(Documents.read(document).plan(), part)).isEqualTo(document);
            }
        }
    }

    @Test
    void a_document_of_ours_is_read_and_written_to_the_byte() throws IOException {
        byte[] part1 = Documents.bytes("fjallvik-part1.xml");
        byte[] part2 = Documents.bytes("fjallvik-part2.xml");
        byte[] place = Documents.bytes("fjallvik-place.xml");

        assertThat(written(Documents.read(part1).plan(), StratmlPart.PART_1)).isEqualTo(part1);
        assertThat(written(Documents.read(part2).plan(), StratmlPart.PART_2)).isEqualTo(part2);
        assertThat(written(Documents.read(place).plan(), StratmlPart.PART_2)).isEqualTo(place);
    }

    @Test
    void a_document_with_all_faults_is_written_without_one() throws IOException {
        StratmlPlan plan =
                Documents.read(Documents.bytes("fjallvik-all-faults.xml")).plan();

        assertThat(written(plan, StratmlPart.PART_2)).isEqualTo(Documents.bytes("fjallvik-part2.xml"));
    }
}
