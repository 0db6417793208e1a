package dev.ringback.platform.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RecordReaderTest {

    @Test
    void lineEndsInsideQuotesBelongToTheRecord() throws IOException {
        assertThat(texts("a,\"b\nc\"\r\nd\n\n e\"f\ng")).containsExactly("a,\"b\nc\"", "d", " e\"f", "g");
    }

    @Test
    void aQuoteThatIsNeverClosedCostsItsLineOnly() throws IOException {
        List<RawRecord> records = read("1\n2,\"x\n3\n4\n", true);

        assertThat(records).extracting(RecordReaderTest::text).containsExactly("1", "2,\"x", "3", "4");
        assertThat(records).extracting(RawRecord::fault).containsExactly(null, Rejection.UNCLOSED_QUOTE, null, null);
    }

    @Test
    void aQuoteThatIsClosedTooLateCostsItsLineOnly() throws IOException {
        String far = "x\n".repeat(RecordReader.LONGEST);

        List<RawRecord> records = read("2,\"" + far + "\"\n", true);

        assertThat(records.getFirst().fault()).isEqualTo(Rejection.UNCLOSED_QUOTE);
        assertThat(records).hasSize(RecordReader.LONGEST + 1);
    }

    @Test
    void aLineOfTheLongestLengthIsReadAndALongerOneIsNot() throws IOException {
        String longest = "x".repeat(RecordReader.LONGEST - 1);

        List<RawRecord> records = read(longest + "\n" + longest + "yz\nnext\n", true);

        assertThat(records).extracting(RawRecord::fault).containsExactly(null, Rejection.LINE_TOO_LONG, null);
        assertThat(text(records.getLast())).isEqualTo("next");
    }

    @Test
    void readingOnFromTheEndOfAnyRecordGivesTheRest() throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            byte[] body = hostile(random);
            List<RawRecord> all = read(body, 0);
            for (int i = 0; i < all.size(); i++) {
                List<RawRecord> rest = read(body, all.get(i).end());
                assertThat(rest.stream().map(RecordReaderTest::text))
                        .as("seed %d, record %d", seed, i)
                        .isEqualTo(all.subList(i + 1, all.size()).stream()
                                .map(RecordReaderTest::text)
                                .toList());
            }
        }
    }

    private static byte[] hostile(Random random) {
        String[] parts = {"a", ",", "\"", "\n", "\r\n", "\"\"", "b,c", " ", "x".repeat(40_000)};
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            body.append(parts[random.nextInt(random.nextInt(10) == 0 ? parts.length : parts.length - 1)]);
        }
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> texts(String body) throws IOException {
        return read(body, true).stream().map(RecordReaderTest::text).toList();
    }

    private static String text(RawRecord record) {
        return new String(record.bytes(), StandardCharsets.UTF_8);
    }

    private static List<RawRecord> read(String body, boolean quotes) throws IOException {
        InputStream in = new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
        return read(quotes ? new RecordReader(in, 0, ',') : new RecordReader(in, 0));
    }

    private static List<RawRecord> read(byte[] body, long offset) throws IOException {
        byte[] rest = Arrays.copyOfRange(body, (int) offset, body.length);
        return read(new RecordReader(new Trickle(new ByteArrayInputStream(rest)), offset, ','));
    }

    private static List<RawRecord> read(RecordReader reader) throws IOException {
        List<RawRecord> records = new ArrayList<>();
        RawRecord record;
        while ((record = reader.next()) != null) {
            records.add(record);
        }
        return records;
    }

    /** Gives a few bytes at a time. */
    private static final class Trickle extends InputStream {
        private final InputStream in;

        Trickle(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            return in.read();
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            return in.read(target, from, Math.min(length, 7919));
        }
    }
}
