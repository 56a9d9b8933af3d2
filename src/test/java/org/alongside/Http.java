package org.alongside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.eclipse.microprofile.config.ConfigProvider;

/** Speaks plain HTTP, header by header, where a test is about HTTP itself. */
final class Http {

    /** The administrator's credentials. */
    static final String ADMIN = basic("admin", "only-for-tests");

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private Http() {}

    static String basic(String name, String password) {
        byte[] credentials = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(credentials);
    }

    /** Sends a request; headers alternate names and values. */
    static HttpResponse<String> send(String method, String path, String body, String... headers) {
        HttpRequest.BodyPublisher publisher =
                body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
        return send(method, path, publisher, headers);
    }

    static HttpResponse<String> send(String method, String path, HttpRequest.BodyPublisher body, String... headers) {
        try {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(base().resolve(path)).method(method, body);
            if (headers.length > 0) {
                request.headers(headers);
            }
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, (String) null, headers);
    }

    /** Writes JSON as the administrator. */
    static HttpResponse<String> write(String method, String path, String json, String... headers) {
        String[] all = new String[headers.length + 4];
        System.arraycopy(headers, 0, all, 4, headers.length);
        all[0] = "Authorization";
        all[1] = ADMIN;
        all[2] = "Content-Type";
        all[3] = "application/json";
        return send(method, path, json, all);
    }

    /** Sends bytes no client would, and gives back all that comes until the server closes. */
    static String raw(String request) {
        try (Socket socket = new Socket("localhost", base().getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A GET of an address that need not be one. */
    static String rawGet(String target) {
        return raw("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    }

    static URI base() {
        return URI.create(ConfigProvider.getConfig().getValue("test.url", String.class));
    }
}
