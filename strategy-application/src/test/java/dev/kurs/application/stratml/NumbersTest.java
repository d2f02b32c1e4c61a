package dev.kurs.application.stratml;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

    @ParameterizedTest
    @ValueSource(strings = {"0", "42", "-42", "+42", "6.80", ".5", "5.", "-0.001", "1234567.89", "1.234"})
    void a_decimal_of_the_schema_is_read_as_it_is(String text) {
        assertThat(Numbers.isStandard(text)).isTrue();
        assertThat(Numbers.read(text)).contains(new BigDecimal(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "1,234 | 1234",
                "12,345,678 | 12345678",
                "1,234.5 | 1234.5",
                "1.234.567 | 1234567",
                "1.234,5 | 1234.5",
                "1 234 | 1234",
                "1 234 567,89 | 1234567.89",
                "1 234.5 | 1234.5",
                "1\u00A0234 | 1234",
                "1\u202F234\u202F567 | 1234567",
                "12'345 | 12345",
                "12\u2019345,5 | 12345.5",
                "12,5 | 12.5",
                "0,125 | 0.125",
                "1234,567 | 1234.567",
                ",5 | 0.5",
                "45% | 45",
                "45 % | 45",
                "45\u00A0% | 45",
                "1 234,5 % | 1234.5",
                "-12,5 % | -12.5",
                "\u22121\u00A0234 | -1234",
                "- 7 | -7",
                "+3,5 | 3.5",
                "1.5E3 | 1500",
                "2e-2 | 0.02",
            })
    void a_number_as_people_write_it_is_read_as_they_mean_it(String text, String number) {
        assertThat(Numbers.isStandard(text)).isFalse();
        assertThat(Numbers.read(text)).contains(new BigDecimal(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "many",
                "10-20",
                "10–20",
                "ca 40",
                "1 23",
                "12 34 567",
                "1,23,456",
                "1,234,56",
                "1.234.56",
                "1,234 567",
                "--5",
                "+-5",
                "%",
                "-",
                ".",
                ",",
                "4 5%",
                "$5",
                "0x10",
                "1e999999999",
                "٤٥",
                "123456789012345678901234567890123456789012345678901",
            })
    void what_means_no_number_or_two_is_not_read(String text) {
        assertThat(Numbers.read(text)).isEmpty();
    }
}
