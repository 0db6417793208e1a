package dev.ringback.stack.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClockFileTest {

    private static final Instant WALL = Instant.parse("2026-05-01T00:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void fileHoldsMicrosecondsBigEndian() throws IOException {
        Path file = folder.resolve("clock");

        ClockFile.open(file, Clock.fixed(WALL, ZoneOffset.UTC))
                .set(WALL.minusSeconds(3).plusNanos(1_000));

        assertThat(ByteBuffer.wrap(Files.readAllBytes(file)).getLong()).isEqualTo(-2_999_999L);
    }

    @Test
    void offsetSurvivesAndIsSeenByEveryReader() {
        Path file = folder.resolve("clock");
        ClockFile writer = ClockFile.open(file, Clock.fixed(WALL, ZoneOffset.UTC));
        ClockFile reader = ClockFile.open(file, Clock.fixed(WALL, ZoneOffset.UTC));

        writer.advance(Duration.ofDays(31));
        writer.advance(Duration.ofHours(-1));

        assertThat(reader.now()).isEqualTo(WALL.plus(Duration.ofDays(31)).minusSeconds(3600));
        writer.reset();
        assertThat(reader.now()).isEqualTo(WALL);
    }
}
