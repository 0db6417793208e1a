package dev.ringback.gateway.testing;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A service that says what it got, or misbehaves as the query parameter {@code act} tells it to.
 *
 * <p>Acts: {@code break} closes the connection instead of answering, {@code hang} never answers, {@code cut} breaks its
 * answer off, {@code early} answers without waiting for the body, {@code rows} answers in chunks, {@code
 * stall} does not read the body until {@link #resume()}.
 */
public final class FakeService {

    private final String name;
    private final Vertx vertx;
    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final List<HttpServerRequest> stalled = new CopyOnWriteArrayList<>();
    private final List<String> broken = new CopyOnWriteArrayList<>();
    private final AtomicLong bytes = new AtomicLong();
    private final HttpServer server;

    public FakeService(Vertx vertx, String name) {
        this.vertx = vertx;
        this.name = name;
        this.server = vertx.createHttpServer(
                        // The limit of a real service's server.
                        new HttpServerOptions().setHost("127.0.0.1").setPort(0).setMaxHeaderSize(20 * 1024))
                .requestHandler(this::handle)
                .listen()
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    public String url() {
        return "http://127.0.0.1:" + server.actualPort();
    }

    /** Methods and addresses of the requests that came, oldest first. */
    public List<String> seen() {
        return new ArrayList<>(seen);
    }

    /** Requests answered early whose body then broke off. */
    public List<String> broken() {
        return new ArrayList<>(broken);
    }

    /** Body bytes read since the last {@link #forget()}. */
    public long bytes() {
        return bytes.get();
    }

    /** How many requests wait for {@link #resume()}. */
    public int stalled() {
        return stalled.size();
    }

    public void resume() {
        stalled.forEach(HttpServerRequest::resume);
        stalled.clear();
    }

    public void forget() {
        seen.clear();
        broken.clear();
        bytes.set(0);
    }

    private void handle(HttpServerRequest request) {
        seen.add(request.method() + " " + request.uri());
        String act = request.getParam("act", "echo");
        request.handler(piece -> bytes.addAndGet(piece.length()));
        switch (act) {
            case "break" -> request.connection().close();
            case "hang" -> request.endHandler(end -> {});
            case "cut" -> {
                request.response().setChunked(true).write("{\"half\":");
                vertx.setTimer(50, late -> request.connection().close());
            }
            case "early" -> {
                request.exceptionHandler(broken -> broken(request));
                request.response()
                        .setStatusCode(415)
                        .putHeader("Content-Length", "0")
                        .end();
            }
            case "rows" ->
                request.response()
                        .setChunked(true)
                        .write("row 1\n")
                        .onSuccess(written -> request.response().end("row 2\n"));
            case "status" -> request.endHandler(end -> status(request));
            case "stall" -> {
                request.pause();
                stalled.add(request);
                request.endHandler(end -> echo(request));
            }
            default -> request.endHandler(end -> echo(request));
        }
    }

    private void broken(HttpServerRequest request) {
        broken.add(request.method() + " " + request.uri());
    }

    private void status(HttpServerRequest request) {
        request.response()
                .setStatusCode(Integer.parseInt(request.getParam("code")))
                .putHeader("Location", url() + "/v1/imports/1")
                .putHeader("Link", "<" + url() + "/v1/tasks?cursor=2>; rel=\"next\"")
                .putHeader("ETag", "\"7\"")
                .putHeader("Keep-Alive", "timeout=5")
                .putHeader("Connection", "X-Private")
                .putHeader("X-Private", "between us")
                .putHeader("X-Request-Id", "of-the-service")
                .end();
    }

    private void echo(HttpServerRequest request) {
        JsonObject headers = new JsonObject();
        request.headers()
                .forEach(header -> headers.put(
                        header.getKey().toLowerCase(java.util.Locale.ROOT),
                        String.join("|", request.headers().getAll(header.getKey()))));
        Buffer body = new JsonObject()
                .put("service", name)
                .put("method", request.method().name())
                .put("uri", request.uri())
                .put("headers", headers)
                .put("bytes", request.bytesRead())
                .toBuffer();
        request.response()
                .putHeader("Content-Type", "application/json")
                .putHeader("Content-Length", Integer.toString(body.length()))
                .end(body);
    }
}
