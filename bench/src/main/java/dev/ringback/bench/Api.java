package dev.ringback.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;

/** Requests in the name of one token. */
final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final HttpClient client;
    private final String base;
    private final String token;

    /** @param base address of a service or of the gateway */
    Api(HttpClient client, String base, String token) {
        this.client = client;
        this.base = base;
        this.token = token;
    }

    /** The same speaker at another address. */
    Api at(String other) {
        return new Api(client, other, token);
    }

    JsonNode get(String path) throws InterruptedException {
        return send(request(path).GET().build(), 200);
    }

    JsonNode put(String path, String json) throws InterruptedException {
        return put(path, json, 201);
    }

    JsonNode put(String path, String json, int expected) throws InterruptedException {
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(json))
                        .build(),
                expected);
    }

    JsonNode post(String path, String json, int expected) throws InterruptedException {
        return post(path, BodyPublishers.ofString(json), "application/json", expected);
    }

    /** Sends a file that is made on the way. */
    JsonNode postCsv(String path, InputStream csv, int expected) throws InterruptedException {
        return post(path, BodyPublishers.ofInputStream(() -> csv), "text/csv", expected);
    }

    private JsonNode post(String path, BodyPublisher body, String type, int expected) throws InterruptedException {
        return send(
                request(path)
                        .header("Content-Type", type)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(body)
                        .build(),
                expected);
    }

    /** An answer that is no JSON. */
    String text(String path) throws InterruptedException {
        try {
            return client.send(request(path).GET().build(), BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new BenchException("GET " + path + " failed", e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token);
    }

    private JsonNode send(HttpRequest request, int expected) throws InterruptedException {
        try {
            HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
            JsonNode body = JSON.readTree(response.body());
            if (response.statusCode() != expected) {
                throw new BenchException(
                        request.method() + " " + request.uri().getPath() + ": " + response.statusCode() + " " + body);
            }
            return body;
        } catch (IOException e) {
            throw new BenchException(request.method() + " " + request.uri() + " failed", e);
        }
    }
}
