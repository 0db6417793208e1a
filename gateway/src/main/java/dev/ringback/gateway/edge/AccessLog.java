package dev.ringback.gateway.edge;

import java.util.concurrent.TimeUnit;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.Logger;

/**
 * One line for each request. The query is left out, since callers put personal data there; so are addresses and tokens.
 */
final class AccessLog {

    static final String CATEGORY = "dev.ringback.gateway.access";

    private static final Logger LOG = Logger.getLogger(CATEGORY);

    private AccessLog() {}

    static void write(Exchange exchange, int status) {
        if (!LOG.isLoggable(Level.INFO)) {
            return;
        }
        String method = exchange.request().method().name();
        String path = exchange.path();
        long micros = TimeUnit.NANOSECONDS.toMicros(exchange.elapsedNanos());
        ExtLogRecord line = new ExtLogRecord(
                Level.INFO,
                method + " " + path + " " + status + " " + micros + "us",
                ExtLogRecord.FormatStyle.NO_FORMAT,
                AccessLog.class.getName());
        line.setLoggerName(CATEGORY);
        line.putMdc("method", method);
        line.putMdc("path", path);
        line.putMdc("status", Integer.toString(status));
        line.putMdc("micros", Long.toString(micros));
        line.putMdc("service", exchange.serviceText());
        line.putMdc("requestId", exchange.requestId());
        line.putMdc("traceId", exchange.traceParent().traceId());
        line.putMdc("bytesIn", Long.toString(exchange.request().bytesRead()));
        line.putMdc("bytesOut", Long.toString(exchange.request().response().bytesWritten()));
        LOG.log(line);
    }
}
