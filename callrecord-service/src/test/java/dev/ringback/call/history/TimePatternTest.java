package dev.ringback.call.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimePatternTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "M/d/yyyy H:mm:ss | 1/2/2021 9:12:58 | 2021-01-02T01:12:58Z",
                "M/d/yyyy H:mm:ss | 12/31/2021 07:59:59 | 2021-12-30T23:59:59Z",
                "yyyy-MM-dd HH:mm | 2021-03-01 00:00 | 2021-02-28T16:00:00Z",
                "d MMM yyyy h:mm a | 4 Jul 2021 1:05 pm | 2021-07-04T05:05:00Z",
                "yyyy-MM-dd'T'HH:mm:ssXXX | 2021-01-02T09:12:58-05:00 | 2021-01-02T14:12:58Z",
                "yyyyMMddHHmmss | 20210102091258 | 2021-01-02T01:12:58Z",
                "yyyy'年'M'月'd'日' H:mm | 2021年1月2日 9:12 | 2021-01-02T01:12:00Z"
            })
    void aTimeIsReadByItsPattern(String pattern, String text, String instant) {
        assertThat(TimePattern.of(pattern.strip(), SHANGHAI).parse(text)).hasToString(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2/29/2021 9:12:58",
                "13/1/2021 9:12:58",
                "1/2/2021 24:00:00",
                "1/2/2021 9:60:00",
                "1/2/-2021 9:12:58",
                "1/2/+2021 9:12:58",
                "1/2/21 9:12:58",
                "1/2/12021 9:12:58",
                "12/31/1969 9:12:58",
                "1/2/2021 9:12:58 ",
                "1/2/2021"
            })
    void whatNamesNoRealTimeIsNoTime(String text) {
        TimePattern pattern = TimePattern.of("M/d/yyyy H:mm:ss", SHANGHAI);

        assertThatThrownBy(() -> pattern.parse(text)).isInstanceOf(DateTimeException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yyyy-MM-dd", "HH:mm", "Q", "yyyy-MM-dd'T", "MM-dd HH:mm", "[", "BBBBBB"})
    void whatHoldsNoDateWithATimeIsNoPattern(String pattern) {
        assertThatThrownBy(() -> TimePattern.of(pattern, SHANGHAI)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anHourThatTheZoneSkipsIsReadAsThePlatformReadsIt() {
        assertThat(TimePattern.of("yyyy-MM-dd HH:mm", ZoneId.of("Europe/Berlin"))
                        .parse("2021-03-28 02:30"))
                .hasToString("2021-03-28T01:30:00Z");
    }
}
