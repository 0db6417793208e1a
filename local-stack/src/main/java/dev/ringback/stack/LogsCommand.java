package dev.ringback.stack;

import dev.ringback.stack.process.ProjectRoot;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code ./ringback logs SERVICE [-f] [-n LINES]}. */
final class LogsCommand {

    private static final int DEFAULT_LINES = 200;
    private static final int BLOCK = 1 << 16;
    private static final long POLL_MILLIS = 300;

    private final ProjectRoot root;
    private final PrintStream out;

    LogsCommand(ProjectRoot root, PrintStream out) {
        this.root = root;
        this.out = out;
    }

    int run(List<String> args) throws InterruptedException {
        String name = null;
        boolean follow = false;
        int lines = DEFAULT_LINES;
        for (int i = 0; i < args.size(); i++) {
            switch (args.get(i)) {
                case "-f", "--follow" -> follow = true;
                case "-n", "--lines" -> lines = number(args, ++i);
                default -> name = args.get(i);
            }
        }
        if (name == null) {
            throw new IllegalArgumentException("logs needs the name of a service");
        }
        // PostgreSQL shares a process with the issuer but writes a log of its own.
        String id = name.equals("postgres") ? name : ProcessName.of(name).id();
        print(StackOptions.home(root).resolve("logs").resolve(id + ".log"), lines, follow);
        return 0;
    }

    private static int number(List<String> args, int index) {
        if (index >= args.size() || !args.get(index).matches("[0-9]{1,9}")) {
            throw new IllegalArgumentException("-n needs a number of lines");
        }
        return Integer.parseInt(args.get(index));
    }

    private void print(Path log, int lines, boolean follow) throws InterruptedException {
        if (!Files.exists(log)) {
            throw new StackException("There is no log yet: " + log);
        }
        try (FileChannel channel = FileChannel.open(log)) {
            long position = copy(channel, startOfLast(channel, lines));
            while (follow) {
                Thread.sleep(POLL_MILLIS);
                if (channel.size() < position) {
                    position = 0;
                }
                position = copy(channel, position);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + log, e);
        }
    }

    /** Where the last lines begin, found from the end without reading the whole file. */
    private static long startOfLast(FileChannel channel, int lines) throws IOException {
        long end = channel.size();
        int seen = 0;
        ByteBuffer block = ByteBuffer.allocate(BLOCK);
        while (end > 0) {
            long begin = Math.max(0, end - BLOCK);
            block.clear().limit((int) (end - begin));
            channel.read(block, begin);
            for (int i = block.position() - 1; i >= 0; i--) {
                boolean isLastByte = begin + i == channel.size() - 1;
                if (block.get(i) == '\n' && !isLastByte && ++seen == lines) {
                    return begin + i + 1;
                }
            }
            end = begin;
        }
        return 0;
    }

    private long copy(FileChannel channel, long from) throws IOException {
        ByteBuffer block = ByteBuffer.allocate(BLOCK);
        long position = from;
        int read = channel.read(block, position);
        while (read > 0) {
            out.write(block.array(), 0, read);
            position += read;
            block.clear();
            read = channel.read(block, position);
        }
        out.flush();
        return position;
    }
}
