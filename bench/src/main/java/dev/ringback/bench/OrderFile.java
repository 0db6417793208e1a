package dev.ringback.bench;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Closed deals as CSV, one for each customer. The file is made while it is sent, so that this process holds none of it. */
final class OrderFile {

    private static final int BLOCK = 1000;
    private static final String HEADER =
            "externalId,customerExternalId,customerName,customerPhone,business,amount,closedAt,ownerAgentId,orgUnitId\n";

    private OrderFile() {}

    static InputStream of(int orders) {
        Iterator<InputStream> blocks = Stream.concat(
                        Stream.of(HEADER),
                        IntStream.range(0, (orders + BLOCK - 1) / BLOCK).mapToObj(block -> block(block, orders)))
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

    private static String block(int block, int orders) {
        StringBuilder rows = new StringBuilder();
        for (int i = block * BLOCK; i < Math.min(orders, (block + 1) * BLOCK); i++) {
            rows.append("O-%d,C-%d,Customer,138%08d,machinery,10.00,2027-05-10T03:00:00Z,,\n".formatted(i, i, i));
        }
        return rows.toString();
    }
}
