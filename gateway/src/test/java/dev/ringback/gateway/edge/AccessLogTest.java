package dev.ringback.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ringback.gateway.testing.GatewayTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccessLogTest extends GatewayTest {

    private final List<ExtLogRecord> lines = new CopyOnWriteArrayList<>();
    private final Handler collector = new Handler() {
        @Override
        public void publish(LogRecord line) {
            lines.add(ExtLogRecord.wrap(line));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void collect() {
        Logger.getLogger(AccessLog.CATEGORY).addHandler(collector);
    }

    @AfterEach
    void stopCollecting() {
        Logger.getLogger(AccessLog.CATEGORY).removeHandler(collector);
    }

    @Test
    void lineSaysWhatHappenedAndNothingOfTheCustomer() {
        authorised()
                .header("X-Request-Id", "log-1")
                .get("/v1/call-records?phone=13812345678&name=%E7%8E%8B")
                .then()
                .statusCode(200);

        await().until(() -> lines.size() == 1);
        ExtLogRecord line = lines.getFirst();
        assertThat(line.getMdcCopy())
                .containsEntry("method", "GET")
                .containsEntry("path", "/v1/call-records")
                .containsEntry("status", "200")
                .containsEntry("service", "callrecord-service")
                .containsEntry("requestId", "log-1")
                .containsKeys("traceId", "micros", "bytesIn", "bytesOut");
        assertThat(line.getFormattedMessage() + line.getMdcCopy())
                .doesNotContain("138")
                .doesNotContain("%E7");
    }

    @Test
    void refusalsAreLoggedToo() {
        authorised().get("/v1/nothing").then().statusCode(404);

        await().until(() -> lines.size() == 1);
        assertThat(lines.getFirst().getMdcCopy()).containsEntry("status", "404").containsEntry("service", "gateway");
    }
}
