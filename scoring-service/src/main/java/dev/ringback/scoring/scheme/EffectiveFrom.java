package dev.ringback.scoring.scheme;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;

/** Reads the date of a stored scheme: a day, or a month for its first. */
final class EffectiveFrom extends StdScalarDeserializer<LocalDate> {
    private static final long serialVersionUID = 1L;
    private static final int MONTH = "2026-04".length();

    EffectiveFrom() {
        super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = parser.getText();
        try {
            return text.length() == MONTH ? YearMonth.parse(text).atDay(1) : LocalDate.parse(text);
        } catch (DateTimeException e) {
            return (LocalDate) context.handleWeirdStringValue(LocalDate.class, text, "not a day or a month");
        }
    }
}
