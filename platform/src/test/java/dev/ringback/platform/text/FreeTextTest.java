package dev.ringback.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FreeTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "call 13812345678 back | call 138****5678 back",
                "+8613812345678 | +8613****45678",
                "138 1234 5678 | 138****5678",
                "138-1234-5678 | 138****5678",
                "(0755) 2660 1234! | (0755****1234!",
                "1234567 | 1****67",
                "电话１３８１２３４５６７８。 | 电话１３８****５６７８。",
                "٠١٢٣٤٥٦٧٨٩ | ٠١٢****٧٨٩",
                "一三八一二三四五六七八 | 一三八****五六七八",
                "138\u200b1234\u200b5678 | 138****5678",
                "13812345678 13912345678 | **********************",
                "13812345678/13912345678 | **********************"
            })
    void aNumberIsMasked(String text, String masked) {
        assertThat(FreeText.withoutNumbers(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "paid 1999.00 on 2026-04-01",
                "2026-04-01 10:30",
                "2026/4/1",
                "123456",
                "room 12, floor 3, 2 chairs",
                "十分满意",
                "138****5678",
                "مرحبا 12",
                "😀 very good 😀",
                "line one\n123\nline two\t456",
                ""
            })
    void whatIsNoNumberStays(String text) {
        assertThat(FreeText.withoutNumbers(text)).isEqualTo(text);
    }

    @Test
    void maskingAgainChangesNothing() {
        String once = FreeText.withoutNumbers("a 13812345678 b 8675526601234 c 1234567 d 123456789012345");

        assertThat(FreeText.withoutNumbers(once)).isEqualTo(once);
    }

    @Test
    void aLongTextOfDigitsIsMaskedInLinearTime() {
        String digits = "1 ".repeat(1000);

        assertThat(FreeText.withoutNumbers(digits)).isEqualTo("*".repeat(1000) + " ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00a0", "\u200b\u200e", "\n\t", "\u3000"})
    void invisibleTextSaysNothing(String text) {
        assertThat(FreeText.saysNothing(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "好", " . ", "😀", "\u202bشكرا"})
    void visibleTextSaysSomething(String text) {
        assertThat(FreeText.saysNothing(text)).isFalse();
    }
}
