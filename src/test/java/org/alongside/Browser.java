package org.alongside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * As much of a browser as signing in takes: cookies with their paths and sites, redirects, pages that lead on by
 * themselves, links and forms. A strict cookie stays at home when another site sends the browser here.
 */
final class Browser {

    private static final int MOST_STEPS = 12;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Map<String, Kept> cookies = new LinkedHashMap<>();

    /** A page with its address. */
    record Page(URI at, int status, HttpHeaders headers, String body) {

        Document html() {
            return Jsoup.parse(body, at.toString());
        }
    }

    /** What a site had kept, with all it said about it. */
    record Kept(String host, String path, String name, String value, List<String> attributes) {

        boolean goesTo(URI address, boolean sentFromElsewhere) {
            boolean strict = attributes.stream().anyMatch("samesite=strict"::equalsIgnoreCase);
            return host.equals(address.getHost())
                    && address.getPath().startsWith(path)
                    && !(strict && sentFromElsewhere);
        }
    }

    /** Goes where somebody typed. */
    Page open(String address) {
        return go("GET", URI.create(address), null, null, null);
    }

    /** Follows the only link to an address. */
    Page press(Page page, String href) {
        Element link = page.html().selectFirst("a[href=" + href + "]");
        return go("GET", URI.create(link.absUrl("href")), null, page, null);
    }

    /** Sends the only form of a page, with these values in it besides those it came with. */
    Page submit(Page page, Map<String, String> values) {
        return submit(page, values, null);
    }

    /** The same, but stops before going to an address that starts so; answers with that address and no page. */
    Page submit(Page page, Map<String, String> values, String before) {
        Element form = page.html().selectFirst("form");
        Map<String, String> all = new LinkedHashMap<>();
        form.select("input[name]").forEach(input -> all.put(input.attr("name"), input.attr("value")));
        all.putAll(values);
        String body = all.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return go("POST", URI.create(form.absUrl("action")), body, page, before);
    }

    /** The cookies that begin so, as they were set. */
    List<Kept> cookies(String name) {
        return cookies.values().stream()
                .filter(cookie -> cookie.name().startsWith(name))
                .toList();
    }

    private Page go(String method, URI address, String body, Page from, String before) {
        String verb = method;
        URI to = address;
        String sent = body;
        String origin = from == null || sent == null ? null : origin(from);
        boolean elsewhere = from != null && !from.at().getHost().equals(to.getHost());
        for (int step = 0; step < MOST_STEPS; step++) {
            if (before != null && to.toString().startsWith(before)) {
                return new Page(to, 0, null, "");
            }
            HttpResponse<String> answer = send(verb, to, sent, origin, elsewhere);
            URI next = next(to, answer);
            if (next == null) {
                return new Page(to, answer.statusCode(), answer.headers(), answer.body());
            }
            boolean ledOn = answer.statusCode() == 200;
            elsewhere = (elsewhere && !ledOn) || !next.getHost().equals(to.getHost());
            to = next;
            verb = "GET";
            sent = null;
            origin = null;
        }
        throw new IllegalStateException("Goes round in circles at " + to);
    }

    /** Where an answer sends a browser; null where it stays. */
    private static URI next(URI at, HttpResponse<String> answer) {
        if (answer.statusCode() / 100 == 3) {
            return at.resolve(answer.headers().firstValue("Location").orElseThrow());
        }
        Element refresh = Jsoup.parse(answer.body()).selectFirst("meta[http-equiv=refresh]");
        return refresh == null || answer.statusCode() != 200
                ? null
                : at.resolve(refresh.attr("content").replaceFirst("^0; *url=", ""));
    }

    /** As the Fetch standard has it: a page that gives away no referrer gives away no origin either. */
    private static String origin(Page from) {
        String policy = from.headers().firstValue("Referrer-Policy").orElse("");
        return policy.equals("no-referrer")
                ? "null"
                : from.at().getScheme() + "://" + from.at().getAuthority();
    }

    private HttpResponse<String> send(String verb, URI to, String body, String origin, boolean elsewhere) {
        HttpRequest.Builder request = HttpRequest.newBuilder(to)
                .timeout(Duration.ofSeconds(60))
                .header("Accept", "text/html")
                .method(
                        verb,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        String brought = cookies.values().stream()
                .filter(cookie -> cookie.goesTo(to, elsewhere))
                .map(cookie -> cookie.name() + "=" + cookie.value())
                .collect(Collectors.joining("; "));
        if (!brought.isEmpty()) {
            request.header("Cookie", brought);
        }
        if (body != null) {
            request.header("Content-Type", "application/x-www-form-urlencoded");
            request.header("Origin", origin);
        }
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(cookie -> keep(to.getHost(), cookie));
            return answer;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    private void keep(String host, String header) {
        List<String> parts = new ArrayList<>(List.of(header.split("; *")));
        String[] pair = parts.remove(0).split("=", 2);
        String path = parts.stream()
                .filter(part -> part.toLowerCase(java.util.Locale.ROOT).startsWith("path="))
                .map(part -> part.substring(5))
                .findFirst()
                .orElse("/");
        boolean over = parts.stream().anyMatch("max-age=0"::equalsIgnoreCase) || pair[1].isEmpty();
        String key = host + " " + path + " " + pair[0];
        if (over) {
            cookies.remove(key);
        } else {
            cookies.put(key, new Kept(host, path, pair[0], pair[1], parts));
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
