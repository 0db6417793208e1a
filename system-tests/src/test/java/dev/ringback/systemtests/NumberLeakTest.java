package dev.ringback.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.stack.ProcessName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Invariant 8: after a month of calls no phone number stands in clear in any topic, log file or table. Guards: encryption
 * at rest, masking in views and events, the idempotency store that keeps no dial answer.
 */
@Order(2)
class NumberLeakTest {

    /** Every number of the demo has this form, whatever stands around it. */
    private static final Pattern NUMBER = Pattern.compile("1[3-9][0-9]0000[0-9]{4}");

    private final Set<String> numbers = PlayedMonth.result().plan().numbers();

    private Set<String> in(String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = NUMBER.matcher(text);
        for (int from = 0; matcher.find(from); from = matcher.start() + 1) {
            if (numbers.contains(matcher.group())) {
                found.add(matcher.group());
            }
        }
        return found;
    }

    @Test
    void theSearchFindsANumberWhereverItStands() {
        String number = numbers.iterator().next();

        assertThat(in("x1380000" + number + "77")).contains(number);
        assertThat(in("tel:+86" + number)).contains(number);
        assertThat(in(number.substring(0, 3) + "****" + number.substring(7))).isEmpty();
    }

    @Test
    void noTableHoldsANumber() throws SQLException {
        List<String> leaks = new ArrayList<>();
        int rows = 0;
        for (ProcessName service : ProcessName.values()) {
            if (!service.isService()) {
                continue;
            }
            try (Connection connection =
                            DriverManager.getConnection(SharedStack.get().jdbcUrl(service));
                    Statement statement = connection.createStatement()) {
                for (String table : tables(statement)) {
                    rows += search(statement, service.id(), table, leaks);
                }
            }
        }

        assertThat(leaks).isEmpty();
        assertThat(rows).isGreaterThan(1_000);
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet found = statement.executeQuery("SELECT quote_ident(table_name) FROM information_schema.tables"
                + " WHERE table_schema = 'public' AND table_type = 'BASE TABLE'")) {
            while (found.next()) {
                tables.add(found.getString(1));
            }
        }
        return tables;
    }

    private int search(Statement statement, String service, String table, List<String> leaks) throws SQLException {
        int rows = 0;
        try (ResultSet found = statement.executeQuery("SELECT t::text FROM " + table + " t")) {
            while (found.next()) {
                rows++;
                // Bytes are shown in hex: look at what they spell, too.
                String row = found.getString(1);
                if (!in(row).isEmpty() || !in(spelt(row)).isEmpty()) {
                    leaks.add(service + "." + table + ": " + in(row));
                }
            }
        }
        return rows;
    }

    private static String spelt(String row) {
        StringBuilder text = new StringBuilder();
        Matcher hex = Pattern.compile("\\\\x([0-9a-f]+)").matcher(row);
        while (hex.find()) {
            for (int i = 0; i + 1 < hex.group(1).length(); i += 2) {
                text.append((char) Integer.parseInt(hex.group(1).substring(i, i + 2), 16));
            }
            text.append(' ');
        }
        return text.toString();
    }

    @Test
    void noTopicHoldsANumber() {
        List<String> leaks = new ArrayList<>();
        int records = 0;
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", SharedStack.get().bootstrapServers()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.listTopics().values().stream()
                    .flatMap(List::stream)
                    .map(each -> new TopicPartition(each.topic(), each.partition()))
                    .filter(each -> !each.topic().startsWith("__"))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
                for (ConsumerRecord<byte[], byte[]> each : consumer.poll(Duration.ofMillis(500))) {
                    records++;
                    String text = text(each);
                    if (!in(text).isEmpty()) {
                        leaks.add(each.topic() + ": " + in(text));
                    }
                }
            }
        }

        assertThat(leaks).isEmpty();
        assertThat(records).isGreaterThan(1_000);
    }

    private static String text(ConsumerRecord<byte[], byte[]> each) {
        StringBuilder text = new StringBuilder();
        if (each.key() != null) {
            text.append(new String(each.key(), StandardCharsets.UTF_8)).append(' ');
        }
        if (each.value() != null) {
            text.append(new String(each.value(), StandardCharsets.UTF_8));
        }
        for (Header header : each.headers()) {
            text.append(' ').append(new String(header.value(), StandardCharsets.UTF_8));
        }
        return text.toString();
    }

    @Test
    void noLogHoldsANumber() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(SharedStack.get().options().home())) {
            files = all.filter(file ->
                            file.toString().endsWith(".log") || file.toString().endsWith(".ndjson"))
                    .toList();
        }
        List<String> leaks = new ArrayList<>();
        for (Path file : files) {
            // Kafka's segments end in .log as well; their bytes are read as they are.
            Set<String> found = in(Files.readString(file, StandardCharsets.ISO_8859_1));
            if (!found.isEmpty()) {
                leaks.add(file + ": " + found);
            }
        }

        assertThat(leaks).isEmpty();
        assertThat(files)
                .anyMatch(file -> file.endsWith(
                        SharedStack.get().log(ProcessName.TASK_SERVICE).getFileName()));
    }
}
