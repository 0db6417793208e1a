package dev.ringback.stack.clock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The offset of the business clock against wall time: eight bytes, a big-endian signed number of microseconds. Services
 * map the file into memory, so that a write, which happens in place and in one store, is seen by all of them at once.
 */
public final class ClockFile {

    private final Path path;
    private final Clock wall;
    private final MappedByteBuffer offset;

    private ClockFile(Path path, Clock wall, MappedByteBuffer offset) {
        this.path = path;
        this.wall = wall;
        this.offset = offset;
    }

    /** Opens the file, and creates it with offset zero if it does not exist. */
    public static ClockFile open(Path path, Clock wall) {
        try (FileChannel channel =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            MappedByteBuffer map = channel.map(FileChannel.MapMode.READ_WRITE, 0, Long.BYTES);
            map.order(ByteOrder.BIG_ENDIAN);
            return new ClockFile(path, wall, map);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot open the clock file " + path, e);
        }
    }

    /** Where the file is. */
    public Path path() {
        return path;
    }

    /** How far business time is ahead of wall time; negative if behind. */
    public Duration offset() {
        return Duration.of(offset.getLong(0), ChronoUnit.MICROS);
    }

    /** Business time now. */
    public Instant now() {
        return wall.instant().plus(offset());
    }

    /** Sets business time; it goes on from there at the speed of wall time. */
    public void set(Instant instant) {
        write(Duration.between(wall.instant(), instant));
    }

    /** Moves business time on, or back if negative. */
    public void advance(Duration by) {
        write(offset().plus(by));
    }

    /** Back to wall time. */
    public void reset() {
        write(Duration.ZERO);
    }

    private void write(Duration value) {
        offset.putLong(0, Math.addExact(Math.multiplyExact(value.getSeconds(), 1_000_000L), value.getNano() / 1_000));
        offset.force();
    }
}
