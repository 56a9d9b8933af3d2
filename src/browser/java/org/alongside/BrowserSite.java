package org.alongside;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A web server of our own: a site that embeds the search, or a directory that answers as it is told to. */
final class BrowserSite implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Function<Map<String, String>, Answer>> pages = new ConcurrentHashMap<>();

    /**
     * An answer of any page of ours.
     *
     * @param headers on top of those every answer has
     */
    record Answer(int status, String type, String body, Map<String, String> headers) {

        static Answer of(String type, String body) {
            return new Answer(200, type, body, Map.of());
        }

        static Answer json(String body) {
            return of("application/json", body);
        }

        static Answer html(String body, String policy) {
            return new Answer(200, "text/html", body, Map.of("Content-Security-Policy", policy));
        }
    }

    private BrowserSite(HttpServer server) {
        this.server = server;
    }

    static BrowserSite open() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        BrowserSite site = new BrowserSite(server);
        server.setExecutor(site.threads);
        server.createContext("/", site::answer);
        server.start();
        return site;
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Has a path answered from what is in the query. */
    void serve(String path, Function<Map<String, String>, Answer> page) {
        pages.put(path, page);
    }

    void serve(String path, Answer answer) {
        serve(path, query -> answer);
    }

    private void answer(HttpExchange exchange) throws IOException {
        Answer answer = pages.getOrDefault(
                        exchange.getRequestURI().getPath(), query -> new Answer(404, "text/plain", "", Map.of()))
                .apply(query(exchange));
        byte[] body = answer.body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", answer.type + ";charset=UTF-8");
        exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
        exchange.getResponseHeaders().set("Access-Control-Expose-Headers", "Retry-After");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        answer.headers.forEach(exchange.getResponseHeaders()::set);
        try (exchange) {
            exchange.sendResponseHeaders(answer.status, body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        } catch (IOException hungUp) {
            // whoever asked no longer wants to know
        }
    }

    private static Map<String, String> query(HttpExchange exchange) {
        Map<String, String> query = new HashMap<>();
        String raw = exchange.getRequestURI().getRawQuery();
        Arrays.stream(raw == null ? new String[0] : raw.split("&"))
                .map(pair -> pair.split("=", 2))
                .forEach(pair -> query.put(pair[0], decoded(pair.length > 1 ? pair[1] : "")));
        return query;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
