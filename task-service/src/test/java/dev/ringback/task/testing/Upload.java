package dev.ringback.task.testing;

import dev.ringback.stack.testing.TestTokens;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Sends bodies too large to be held in memory. */
public final class Upload {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Upload() {}

    /** Posts as the source system. */
    public static HttpResponse<String> json(String path, BodyPublisher body) throws IOException, InterruptedException {
        return post(path, "application/json", Crm.fresh("key"), body);
    }

    /** Posts as the source system. */
    public static HttpResponse<String> post(String path, String contentType, String key, BodyPublisher body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header("Authorization", "Bearer " + TestTokens.token("crm", "crm-1"))
                .header("Content-Type", contentType)
                .header("Idempotency-Key", key)
                .POST(body)
                .build();
        return CLIENT.send(request, BodyHandlers.ofString());
    }

    /** Whether a body without announced length is answered 413, or its connection closed while it is sent. */
    public static boolean refusedOrCutOff(String path, BodyPublisher body) throws InterruptedException {
        try {
            return json(path, body).statusCode() == 413;
        } catch (IOException cutOff) {
            return true;
        }
    }
}
