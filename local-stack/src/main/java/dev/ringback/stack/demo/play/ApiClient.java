package dev.ringback.stack.demo.play;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A client that does not give up: a request that met a broken connection, a service that is down or a limit is sent again
 * with the same idempotency key, until it is answered or the patience is over.
 */
final class ApiClient implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<Integer> TRY_AGAIN = Set.of(429, 502, 503, 504);
    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(30);
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(3);
    private static final long FIRST_PAUSE_MILLIS = 50;
    private static final long LONGEST_PAUSE_MILLIS = 1_000;

    private final URI gateway;
    private final HttpClient http;
    private final Duration patience;
    private final String keyPrefix;
    private final AtomicLong keys = new AtomicLong();
    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong retries = new AtomicLong();

    /**
     * A client.
     *
     * @param gateway root of the gateway
     * @param keyPrefix makes the idempotency keys of this play its own
     * @param patience how long one request is tried again
     */
    ApiClient(URI gateway, String keyPrefix, Duration patience) {
        this.gateway = gateway;
        this.keyPrefix = keyPrefix;
        this.patience = patience;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT_TIMEOUT)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    Answer get(String path, String token) {
        return send(request(path, token).GET().build());
    }

    /** A write with a fresh idempotency key, kept over all tries. */
    Answer post(String path, String token, Map<String, ?> body) {
        return post(path, token, "application/json", json(body));
    }

    /** A write of any text. */
    Answer post(String path, String token, String contentType, String body) {
        return send(request(path, token)
                .header("Content-Type", contentType)
                .header("Idempotency-Key", keyPrefix + '-' + keys.incrementAndGet())
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    Answer put(String path, String token, Map<String, ?> body) {
        return send(request(path, token)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json(body)))
                .build());
    }

    /** Requests that were answered for good. */
    long requests() {
        return requests.get();
    }

    /** Requests that had to be sent again. */
    long retries() {
        return retries.get();
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(REQUEST_TIMEOUT)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json, application/problem+json, application/x-ndjson");
    }

    private Answer send(HttpRequest request) {
        long deadline = System.nanoTime() + patience.toNanos();
        long pause = FIRST_PAUSE_MILLIS;
        while (true) {
            String trouble;
            long wait = pause;
            @Nullable IOException broken = null;
            try {
                HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
                Answer answer =
                        new Answer(response.statusCode(), response.headers(), parse(response.body()), response.body());
                if (!TRY_AGAIN.contains(answer.status()) && !answer.code().equals("IDEMPOTENCY_IN_FLIGHT")) {
                    requests.incrementAndGet();
                    return answer;
                }
                trouble = "HTTP " + answer.status() + ' ' + answer.code();
                wait = Math.max(pause, retryAfterMillis(response));
            } catch (IOException e) {
                broken = e;
                trouble = String.valueOf(e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new PlayFailedException("Interrupted", e);
            }
            if (System.nanoTime() > deadline) {
                String text = "%s %s was not answered within %d s, last: %s"
                        .formatted(request.method(), request.uri().getPath(), patience.toSeconds(), trouble);
                throw broken == null ? new PlayFailedException(text) : new PlayFailedException(text, broken);
            }
            retries.incrementAndGet();
            Pause.millis(wait);
            pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
        }
    }

    private static long retryAfterMillis(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(text -> text.matches("[0-9]{1,3}"))
                .map(text -> Math.min(Long.parseLong(text), 5) * 1_000)
                .orElse(0L);
    }

    private static JsonNode parse(String text) {
        if (text.isBlank() || "{[".indexOf(text.stripLeading().charAt(0)) < 0) {
            return MissingNode.getInstance();
        }
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException notJson) {
            throw new PlayFailedException("The answer is no JSON: " + notJson.getOriginalMessage(), notJson);
        }
    }

    private static String json(Map<String, ?> body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write a request", e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
