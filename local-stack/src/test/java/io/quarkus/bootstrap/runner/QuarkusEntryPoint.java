package io.quarkus.bootstrap.runner;

import com.sun.net.httpserver.HttpServer;
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
            byte[] body = told.getProperty(name, "").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }
}
