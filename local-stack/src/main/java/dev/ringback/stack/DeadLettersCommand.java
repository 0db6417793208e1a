package dev.ringback.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ringback.stack.process.Options;
import dev.ringback.stack.process.ProjectRoot;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** {@code ./ringback dead-letters [SERVICE] [list | replay (ID | --all)]}, through the gateway. */
final class DeadLettersCommand {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ProjectRoot root;
    private final PrintStream out;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    DeadLettersCommand(ProjectRoot root, PrintStream out) {
        this.root = root;
        this.out = out;
    }

    int run(Options options) throws InterruptedException {
        List<String> words = new ArrayList<>(options.words());
        List<ProcessName> services = ProcessName.applications().stream()
                .filter(ProcessName::isService)
                .toList();
        if (!words.isEmpty() && !List.of("list", "replay").contains(words.getFirst())) {
            ProcessName named = ProcessName.of(words.removeFirst());
            if (!named.isService()) {
                throw new IllegalArgumentException(named.id() + " takes no events");
            }
            services = List.of(named);
        }
        String action = words.isEmpty() ? "list" : words.removeFirst();
        Stack stack = RunningStack.with(root, ProcessName.GATEWAY);
        String token = stack.token("admin", "dead-letters");
        if (action.equals("list") && words.isEmpty()) {
            for (ProcessName service : services) {
                list(stack, token, service);
            }
            return 0;
        }
        if (!action.equals("replay") || words.size() + (options.has("all") ? 1 : 0) != 1) {
            throw new IllegalArgumentException("dead-letters takes: [SERVICE] [list | replay (ID | --all)]");
        }
        if (!words.isEmpty() && services.size() > 1) {
            throw new IllegalArgumentException("Name the service whose event " + words.getFirst() + " is");
        }
        for (ProcessName service : services) {
            replay(stack, token, service, words.isEmpty() ? Map.of("all", true) : Map.of("id", words.getFirst()));
        }
        return 0;
    }

    private void list(Stack stack, String token, ProcessName service) throws InterruptedException {
        String url = stack.baseUrl(ProcessName.GATEWAY) + "/v1/dead-letters/" + service.id();
        int count = 0;
        String cursor = "";
        do {
            String page = cursor.isEmpty() ? "" : "?cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
            JsonNode answer =
                    send(HttpRequest.newBuilder(URI.create(url + page)).GET(), token, service);
            for (JsonNode item : answer.path("items")) {
                out.println(service.id() + "  " + item);
                count++;
            }
            cursor = answer.path("nextCursor").asText("");
        } while (!cursor.isEmpty());
        out.println(service.id() + ": " + (count == 0 ? "nothing set aside" : count + " set aside"));
    }

    private void replay(Stack stack, String token, ProcessName service, Map<String, ?> what)
            throws InterruptedException {
        URI url = URI.create(stack.baseUrl(ProcessName.GATEWAY) + "/v1/dead-letters/" + service.id() + "/replays");
        JsonNode answer = send(
                HttpRequest.newBuilder(url)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofString(JSON.valueToTree(what).toString())),
                token,
                service);
        out.println(service.id() + ": " + answer);
    }

    private JsonNode send(HttpRequest.Builder request, String token, ProcessName service) throws InterruptedException {
        try {
            var response = http.send(
                    request.header("Authorization", "Bearer " + token)
                            .timeout(PATIENCE)
                            .build(),
                    BodyHandlers.ofString());
            JsonNode body = response.body().isBlank() ? JSON.createObjectNode() : JSON.readTree(response.body());
            if (response.statusCode() >= 300) {
                throw new StackException(service.id() + " answers " + response.statusCode() + ": "
                        + body.path("detail").asText(body.path("title").asText("no reason given")));
            }
            return body;
        } catch (JsonProcessingException e) {
            throw new StackException(service.id() + " answers with something that is no JSON", e);
        } catch (IOException e) {
            throw new StackException("The gateway does not answer: " + e.getMessage(), e);
        }
    }
}
