package dev.ringback.bench;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Events about verified customers, written to the broker as the task service writes them. */
final class Verifications implements AutoCloseable {

    private static final String TOPIC = "ringback.customer";
    private static final String TYPE = "dev.ringback.customer-verified.v1";

    private final KafkaProducer<String, byte[]> producer;

    Verifications(String brokers) {
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers, "acks", "all", "linger.ms", "5"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** A customer nobody verified before, verified in June 2027. */
    void send(String agent) {
        String customer = UUID.randomUUID().toString();
        String data = """
                {"verificationId": "%s", "customerId": "%s", "agentId": "%s", "orgUnitId": "SCORES", "result": "CONFIRMED",
                 "verifiedOn": "2027-06-15", "verifiedAt": "2027-06-15T02:00:00Z"}""".formatted(UUID.randomUUID(), customer, agent);
        ProducerRecord<String, byte[]> event =
                new ProducerRecord<>(TOPIC, customer, data.getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", UUID.randomUUID().toString(),
                        "ce_type", TYPE,
                        "ce_source", "/bench",
                        "ce_subject", customer,
                        "ce_aggregateversion", "1",
                        "ce_time", "2027-06-15T02:00:00Z",
                        "content-type", "application/json")
                .forEach((name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        producer.send(event);
    }

    /** Waits until the broker has acknowledged all of them. */
    void flush() {
        producer.flush();
    }

    @Override
    public void close() {
        producer.close();
    }
}
