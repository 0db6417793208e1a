package dev.ringback.task.check;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An instant, or a business date, which stands for its noon and for no calling hour. */
@Schema(
        type = SchemaType.STRING,
        examples = {"2026-04-20T02:00:00Z", "2026-04-20"},
        description = "An RFC 3339 instant, or a business date: it means its noon, and calling hours are left aside.")
sealed interface PointInTime {

    /** The instant meant. */
    Instant at(ZoneId zone);

    /** Reads either form. */
    @JsonCreator
    static PointInTime parse(String text) {
        return text.indexOf('T') < 0
                ? new Day(LocalDate.parse(text))
                : new Moment(OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS));
    }

    /** An instant. */
    record Moment(Instant instant) implements PointInTime {
        @Override
        public Instant at(ZoneId zone) {
            return instant;
        }

        @JsonValue
        @Override
        public String toString() {
            return instant.toString();
        }
    }

    /** A date. */
    record Day(LocalDate date) implements PointInTime {
        @Override
        public Instant at(ZoneId zone) {
            return date.atTime(LocalTime.NOON).atZone(zone).toInstant();
        }

        @JsonValue
        @Override
        public String toString() {
            return date.toString();
        }
    }
}
