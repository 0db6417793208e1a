package dev.ringback.stack.postgres;

import dev.ringback.stack.process.Folders;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The folder with PostgreSQL's programs, unpacked at the first start. Unpacking that was cut short is thrown away and
 * done again, and two processes never unpack at once.
 *
 * @param folder holds the programs
 */
record Binaries(Path folder) {

    static Binaries in(Path folder) {
        return new Binaries(folder);
    }

    /** Runs the start that unpacks; alone, as long as nobody has unpacked completely. */
    <T> T whileUnpacking(Start<T> start) throws IOException {
        Path complete = folder.resolve("complete");
        if (Files.exists(complete)) {
            return start.run();
        }
        // The library makes its folder writable for everybody; the one above keeps them out.
        Folders.createPrivate(folder.resolve("..").normalize());
        try (FileChannel channel = FileChannel.open(
                        folder.resolveSibling(folder.getFileName() + ".lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (lock.isValid() && !Files.exists(complete)) {
                Folders.delete(folder);
                Files.createDirectories(folder);
            }
            T result = start.run();
            Files.writeString(complete, "");
            return result;
        }
    }

    /** Something that may unpack. */
    @FunctionalInterface
    interface Start<T> {
        T run() throws IOException;
    }
}
