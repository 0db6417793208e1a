package dev.ringback.gateway.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** One page in a headless Chromium or Chrome of this machine, driven over its DevTools protocol. */
public final class Chromium implements AutoCloseable {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");
    private static final Path MAC = Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
    private static final long PATIENCE_SECONDS = 60;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path profile;
    private final Process process;
    private final WebSocket socket;
    private final AtomicInteger lastId = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
    private final List<JsonNode> events = new CopyOnWriteArrayList<>();

    /** The browser of this machine: what {@code CHROME_BIN} names, else the first found on the path. */
    public static Optional<Path> find() {
        Stream<Path> named = Stream.ofNullable(System.getenv("CHROME_BIN")).map(Path::of);
        Stream<Path> onPath = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
        return Stream.concat(Stream.concat(named, onPath), Stream.of(MAC))
                .filter(Files::isExecutable)
                .findFirst();
    }

    public Chromium(Path executable) throws IOException {
        profile = Files.createTempDirectory("ringback-browser");
        process = new ProcessBuilder(
                        executable.toString(),
                        "--headless=new",
                        // As root, which continuous integration often is, there is no sandbox to be had.
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .start();
        try {
            URI page = pageOf(debuggingPort());
            socket = HttpClient.newHttpClient()
                    .newWebSocketBuilder()
                    .buildAsync(page, new Listener())
                    .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .join();
        } catch (IOException | RuntimeException e) {
            stop();
            throw e;
        }
        for (String domain : List.of("Page", "Runtime", "Network", "Log")) {
            send(domain + ".enable", Map.of());
        }
    }

    /** Chromium tells its port in a line like {@code DevTools listening on ws://127.0.0.1:38127/devtools/…}. */
    private int debuggingPort() throws IOException {
        BufferedReader lines = process.inputReader();
        StringBuilder said = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("DevTools listening on ")) {
                // What it says later is of no interest, but must not fill the pipe.
                Thread.ofVirtual().start(() -> lines.lines().forEach(ignored -> {}));
                return URI.create(line.substring("DevTools listening on ".length()))
                        .getPort();
            }
            said.append(line).append('\n');
        }
        throw new IOException("The browser ended: " + said);
    }

    private static URI pageOf(int port) throws IOException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            String targets = http.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/list"))
                                    .timeout(Duration.ofSeconds(PATIENCE_SECONDS))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
            for (JsonNode target : JSON.readTree(targets)) {
                if (target.path("type").asText().equals("page")) {
                    return URI.create(target.path("webSocketDebuggerUrl").asText());
                }
            }
            throw new IOException("The browser has no page: " + targets);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** Opens an address. Use {@link #waitFor} for what should appear. */
    public void open(String address) {
        send("Page.navigate", Map.of("url", address));
    }

    /** Clicks the element of a CSS selector when it is there. */
    public void click(String selector) {
        waitFor("document.querySelector(" + quoted(selector) + ") !== null");
        evaluate("document.querySelector(" + quoted(selector) + ").click()");
    }

    /** Types into the field of a CSS selector when it is there. */
    public void type(String selector, String text) {
        waitFor("document.querySelector(" + quoted(selector) + ") !== null");
        evaluate("document.querySelector(" + quoted(selector) + ").focus()");
        send("Input.insertText", Map.of("text", text));
    }

    /** The text of the first element of a CSS selector; empty if there is none. */
    public String text(String selector) {
        return evaluate("(document.querySelector(" + quoted(selector) + ") ?? {textContent: ''}).textContent")
                .asText();
    }

    /** Waits until a JavaScript expression is true. */
    public void waitFor(String expression) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!evaluate(expression).asBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Not within " + PATIENCE_SECONDS + " s: " + expression + "\nThe page says: "
                        + text("body") + "\nThe browser says: " + complaints());
            }
            // The browser waits, so that this thread need not.
            evaluate("new Promise(done => setTimeout(done, 50))");
        }
    }

    /** Addresses of everything that was asked for since the start. */
    public List<String> requested() {
        return named("Network.requestWillBeSent")
                .map(event -> event.at("/request/url").asText())
                .toList();
    }

    /** Script failures, and what the page's security policy kept from it. */
    public List<String> complaints() {
        return Stream.concat(
                        named("Runtime.exceptionThrown")
                                .map(event -> event.path("exceptionDetails").toString()),
                        named("Log.entryAdded")
                                .map(event -> event.path("entry"))
                                .filter(entry -> entry.path("source").asText().equals("security"))
                                .map(JsonNode::toString))
                .toList();
    }

    private Stream<JsonNode> named(String method) {
        return events.stream()
                .filter(event -> event.path("method").asText().equals(method))
                .map(event -> event.path("params"));
    }

    private JsonNode evaluate(String expression) {
        JsonNode result =
                send("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
        if (result.has("exceptionDetails")) {
            throw new AssertionError(expression + ": " + result.path("exceptionDetails"));
        }
        return result.at("/result/value");
    }

    private JsonNode send(String method, Map<String, ?> parameters) {
        int id = lastId.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        answers.put(id, answer);
        ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
        message.set("params", JSON.valueToTree(parameters));
        socket.sendText(message.toString(), true).join();
        JsonNode body = answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        if (body.has("error")) {
            throw new AssertionError(method + ": " + body.path("error"));
        }
        return body.path("result");
    }

    private static String quoted(String text) {
        return JSON.valueToTree(text).toString();
    }

    @Override
    public void close() throws IOException {
        socket.abort();
        stop();
    }

    private void stop() throws IOException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
        try (Stream<Path> files = Files.walk(profile)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Puts the pieces of a message together, and gives it to whoever waits for it. */
    private final class Listener implements WebSocket.Listener {
        private final StringBuilder piece = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            piece.append(data);
            if (last) {
                take(piece.toString());
                piece.setLength(0);
            }
            from.request(1);
            return null;
        }

        private void take(String text) {
            try {
                JsonNode message = JSON.readTree(text);
                CompletableFuture<JsonNode> waiting =
                        answers.remove(message.path("id").asInt());
                if (waiting == null) {
                    events.add(message);
                } else {
                    waiting.complete(message);
                }
            } catch (JsonProcessingException e) {
                throw new IllegalArgumentException(text, e);
            }
        }
    }
}
