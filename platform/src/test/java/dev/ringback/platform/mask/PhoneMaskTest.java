package dev.ringback.platform.mask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.stack.testing.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Rule("GOV-1")
class PhoneMaskTest {
    @ParameterizedTest
    @CsvSource({
        "13812345678,138****5678",
        "075512345678,0755****5678",
        "12345,****5",
        "123456,1****6",
        "1234,****",
        "12,**"
    })
    void hidesTheMiddleFourDigits(String number, String masked) {
        assertThat(PhoneMask.mask(number)).isEqualTo(masked);
    }
}
