package dev.ringback.platform.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The one source of business time. In production it is wall time. In development mode it is wall time plus an offset
 * that all processes read from one memory-mapped file, so that the local stack moves every service at once.
 *
 * <p>Tokens and infrastructure leases do not use it.
 */
@ApplicationScoped
public class BusinessClock {
    private static final VarHandle LONG = MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final Clock wall;
    private final ZoneId zone;
    private final LongSupplier offsetMicros;

    @Inject
    BusinessClock(ClockConfig config) {
        this(Clock.systemUTC(), config.zone(), offsetOf(config));
    }

    /** For plain tests: a clock over the given wall clock. */
    public BusinessClock(Clock wall, ZoneId zone) {
        this(wall, zone, () -> 0);
    }

    private BusinessClock(Clock wall, ZoneId zone, LongSupplier offsetMicros) {
        this.wall = wall;
        this.zone = zone;
        this.offsetMicros = offsetMicros;
    }

    /** Now, in microseconds, the precision the database keeps. */
    public Instant now() {
        return wall.instant().plus(offsetMicros.getAsLong(), ChronoUnit.MICROS).truncatedTo(ChronoUnit.MICROS);
    }

    /** Today's business date. */
    public LocalDate today() {
        return dateOf(now());
    }

    /** The business time zone. */
    public ZoneId zone() {
        return zone;
    }

    /** The business date of an instant: 16:00:00Z is the next day in Shanghai (G1). */
    public LocalDate dateOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    /** The first instant of a business date. */
    public Instant startOf(LocalDate date) {
        return date.atStartOfDay(zone).toInstant();
    }

    private static LongSupplier offsetOf(ClockConfig config) {
        @Nullable Path file = config.file().orElse(null);
        if (file == null || config.mode() == ClockConfig.Mode.PRODUCTION) {
            return () -> 0;
        }
        ByteBuffer mapped = map(file);
        return () -> (long) LONG.getVolatile(mapped, 0);
    }

    private static ByteBuffer map(Path file) {
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return channel.map(FileChannel.MapMode.READ_WRITE, 0, Long.BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot map the clock file " + file, e);
        }
    }
}
