package dev.ringback.gateway.own;

import dev.ringback.gateway.problem.ProblemWriter;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers from what was made once, on the first request for any of it: starting need not wait for that. */
@Singleton
public final class OwnAnswers {

    private static final int NOT_MODIFIED = 304;

    private final Contents contents;
    private final Vertx vertx;
    private @Nullable Future<Map<String, Content>> made;

    OwnAnswers(Contents contents, Vertx vertx) {
        this.contents = contents;
        this.vertx = vertx;
    }

    /**
     * Answers a GET or HEAD request.
     *
     * @param path one of {@link OwnPaths}
     * @return whether there is something at this path; else nothing was sent
     */
    public Future<Boolean> answer(HttpServerRequest request, String path) {
        Locale language = ProblemWriter.language(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        String key = path.equals(OwnPaths.CATALOGUES) ? Contents.catalogues(language) : path;
        return here(all()).map(all -> {
            Content content = all.get(key);
            if (content != null) {
                send(request, content);
            }
            return content != null;
        });
    }

    private synchronized Future<Map<String, Content>> all() {
        Future<Map<String, Content>> current = made;
        if (current == null || current.failed()) {
            current = vertx.executeBlocking(contents::make, false);
            made = current;
        }
        return current;
    }

    /** The result on the event loop of the request, whichever asked for it first. */
    private <T> Future<T> here(Future<T> result) {
        Context context = vertx.getOrCreateContext();
        Promise<T> promise = Promise.promise();
        result.onComplete(done -> context.runOnContext(now -> promise.handle(done)));
        return promise.future();
    }

    private static void send(HttpServerRequest request, Content content) {
        HttpServerResponse response = request.response();
        // Added, not put: what an answer varies with may have been said before.
        content.headers().forEach((name, value) -> response.headers().add(name, value));
        response.putHeader(HttpHeaders.ETAG, content.etag());
        if (isKnown(request.getHeader(HttpHeaders.IF_NONE_MATCH), content.etag())) {
            response.setStatusCode(NOT_MODIFIED).end();
            return;
        }
        byte[] body = content.bytes();
        if (takesGzip(request.getHeader(HttpHeaders.ACCEPT_ENCODING)) && content.compressed().length < body.length) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
            body = content.compressed();
        }
        response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length));
        if (request.method().equals(HttpMethod.HEAD)) {
            response.end();
        } else {
            response.end(Buffer.buffer(body));
        }
    }

    private static boolean isKnown(@Nullable String tags, String etag) {
        return tags != null && (tags.trim().equals("*") || tags.contains(etag.substring("W/".length())));
    }

    private static boolean takesGzip(@Nullable String encodings) {
        if (encodings == null) {
            return false;
        }
        for (String encoding : encodings.toLowerCase(Locale.ROOT).split(",", -1)) {
            String[] parts = encoding.trim().split("\\s*;\\s*", -1);
            if (parts[0].equals("gzip")) {
                return parts.length == 1 || !parts[1].matches("q=0(\\.0*)?");
            }
        }
        return false;
    }
}
