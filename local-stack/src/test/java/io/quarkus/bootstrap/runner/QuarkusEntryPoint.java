package io.quarkus.bootstrap.runner;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** Stands in for a packaged service: answers its health check, and tells what it was started with. */
public final class QuarkusEntryPoint {

    private QuarkusEntryPoint() {}

    public static void main(String[] args) throws Exception {
        int port = Integer.getInteger("quarkus.http.port");
        Properties told = new Properties();
        System.getProperties().forEach((name, value) -> told.put(name, value));
        System.getenv().forEach(told::setProperty);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", exchange -> {
            String name = exchange.getRequestURI().getPath().substring(1);
            answer(exchange, 200, told.getProperty(name, ""));
        });
        server.createContext("/v1/dead-letters/", QuarkusEntryPoint::deadLetters);
        server.start();
    }

    /** One service has two events set aside, on two pages; one answers with a problem; the others have none. */
    private static void deadLetters(HttpExchange exchange) throws IOException {
        String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (!exchange.getRequestHeaders().containsKey("Authorization")) {
            answer(exchange, 401, "{\"title\":\"Who are you?\"}");
            return;
        }
        switch (request) {
            case "GET /v1/dead-letters/task-service" ->
                answer(exchange, 200, "{\"items\":[{\"id\":\"event-1\"}],\"nextCursor\":\"page 2\"}");
            case "GET /v1/dead-letters/task-service?cursor=page+2" ->
                answer(exchange, 200, "{\"items\":[{\"id\":\"event-2\"}]}");
            case "GET /v1/dead-letters/scoring-service" ->
                answer(exchange, 503, "{\"detail\":\"The scoring service does not answer.\"}");
            case "POST /v1/dead-letters/task-service/replays" -> answer(exchange, 200, "{\"told\":" + body + "}");
            default -> answer(exchange, 200, "{\"items\":[]}");
        }
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
