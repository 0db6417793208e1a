package dev.ringback.stack;

import dev.ringback.stack.process.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Keeps two commands from starting and stopping the same processes at once. Ends with the process that holds it. */
final class CommandLock implements AutoCloseable {

    private final FileChannel channel;

    private CommandLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock of the home folder.
     *
     * @throws StackException if another command holds it
     */
    static CommandLock take(Path home) {
        Path file = Folders.createPrivate(home.resolve("run")).resolve("command.lock");
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new StackException("Another ./ringback command is starting or stopping this stack right now.");
            }
            return new CommandLock(channel);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot lock " + file, e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldInThisProcess) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot release the command lock", e);
        }
    }
}
