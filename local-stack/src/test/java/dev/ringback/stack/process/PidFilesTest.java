package dev.ringback.stack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFilesTest {

    @TempDir
    private Path folder;

    @Test
    void liveProcessIsFoundAgain() {
        PidFiles files = new PidFiles(folder);

        files.write("me", ProcessHandle.current());

        assertThat(files.find("me")).contains(ProcessHandle.current());
    }

    /** Goes red if only the number were compared. */
    @Test
    void numberThatWasGivenToAnotherProcessIsNotOurs() throws IOException {
        PidFiles files = new PidFiles(folder);
        files.write("me", ProcessHandle.current());
        Path file = folder.resolve("me.pid");
        String[] fields = Files.readString(file).trim().split(" ");
        long earlier = Long.parseLong(fields[1]) - Duration.ofHours(1).toMillis();

        Files.writeString(file, fields[0] + " " + earlier);

        assertThat(files.find("me")).isEmpty();
    }

    @Test
    void tornOrMissingFileIsNobody() throws IOException {
        PidFiles files = new PidFiles(folder);
        Files.writeString(folder.resolve("torn.pid"), "12");

        assertThat(files.find("torn")).isEmpty();
        assertThat(files.find("missing")).isEmpty();
    }

    @Test
    void endedProcessIsNotRunning() throws Exception {
        Process ended = new ProcessBuilder("sleep", "60").start();

        Processes.stop(ended.toHandle(), Duration.ofSeconds(5));

        assertThat(Processes.isRunning(ended.toHandle())).isFalse();
    }
}
