package dev.ringback.platform.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.platform.problem.ProblemException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    @Test
    void comesBackAsItWent() {
        Instant at = Instant.parse("2026-04-01T00:00:00.123456Z");
        UUID id = UUID.randomUUID();

        Cursor back = Cursor.decode(Cursor.of(at, id).encode(), 2);

        assertThat(back.instant(0)).isEqualTo(at);
        assertThat(back.uuid(1)).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"!!", "", "YQ", "YR9iH2M"})
    void foreignTextIsRefused(String text) {
        assertThatThrownBy(() -> Cursor.decode(text, 2).instant(0)).isInstanceOf(ProblemException.class);
    }

    @Test
    void lastPageHasNoCursor() {
        assertThat(Page.of(List.of(1, 2), 2, Cursor::of).nextCursor()).isNull();
        Page<Integer> page = Page.of(List.of(1, 2, 3), 2, Cursor::of);
        assertThat(page.items()).containsExactly(1, 2);
        assertThat(Cursor.decode(page.nextCursor(), 1).number(0)).isEqualTo(2);
    }
}
