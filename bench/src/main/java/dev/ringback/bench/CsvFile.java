package dev.ringback.bench;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Files to import. They are made while they are sent, so that this process holds none of them. */
final class CsvFile {

    /** The mapping that reads {@link #calls}. */
    static final String CALL_MAPPING = """
            {
              "format": "CSV",
              "zone": "UTC",
              "fields": {
                "externalId": {"column": "id"},
                "direction": {"constant": "OUTBOUND"},
                "agentId": {"column": "agent"},
                "orgUnitId": {"column": "unit"}
              },
              "startedAt": {"columns": ["began"], "pattern": "yyyy-MM-dd'T'HH:mm:ssXXX"},
              "duration": {"columns": ["length"], "unit": "SECONDS"},
              "outcomes": [
                {"when": {"outcome": ["no"]}, "outcome": "NO_ANSWER"},
                {"when": {"outcome": ["yes"]}, "outcome": "EFFECTIVE"}
              ]
            }""";

    /** The first instant of the month of {@link #calls}, as Shanghai counts it. */
    private static final Instant MAY = Instant.parse("2027-04-30T16:00:00Z");

    private static final int SECONDS_OF_MONTH = 31 * 24 * 3600;
    private static final int BLOCK = 1000;

    private CsvFile() {}

    /** Deals closed in May 2027, one for each customer. */
    static InputStream orders(int number) {
        return rows(
                "externalId,customerExternalId,customerName,customerPhone,business,amount,closedAt,ownerAgentId,orgUnitId\n",
                number,
                "O-%1$d,C-%1$d,Customer,138%1$08d,machinery,10.00,2027-05-10T03:00:00Z,,\n"::formatted);
    }

    /** Outbound calls spread over May 2027, of 500 agents in 20 units; every fourth nobody answered. */
    static InputStream calls(int number) {
        return rows("id,agent,unit,began,length,outcome\n", number, i -> {
            Instant began = MAY.plusSeconds((long) i * SECONDS_OF_MONTH / number);
            boolean answered = i % 4 > 0;
            return "H-%d,A%d,U%d,%s,%d,%s\n"
                    .formatted(i, i % 500, i % 20, began, answered ? 90 : 0, answered ? "yes" : "no");
        });
    }

    private static InputStream rows(String header, int number, IntFunction<String> row) {
        Iterator<InputStream> blocks = Stream.concat(
                        Stream.of(header),
                        IntStream.range(0, (number + BLOCK - 1) / BLOCK)
                                .mapToObj(block -> IntStream.range(block * BLOCK, Math.min(number, (block + 1) * BLOCK))
                                        .mapToObj(row)
                                        .collect(Collectors.joining())))
                .<InputStream>map(text -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                .iterator();
        return new SequenceInputStream(new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return blocks.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return blocks.next();
            }
        });
    }
}
