package org.alongside.pages;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;
import org.alongside.Api;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Somebody nobody knows, who reads pages with a browser that runs no scripts. */
final class Reader {

    private Reader() {}

    /** A page, as it came. */
    record Page(int status, Document html, Response response) {

        String text() {
            return html.text();
        }

        String header(String name) {
            return response.header(name);
        }
    }

    static Page get(String path) {
        return page(Api.reader()
                .redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .header("Accept", "text/html,*/*;q=0.8")
                .get(path));
    }

    /** Sends a form from a page of ours. */
    static Page send(String path, Map<String, ?> typed) {
        return sendFrom(ConfigProvider.getConfig().getValue("test.url", String.class), path, typed);
    }

    static Page sendFrom(String origin, String path, Map<String, ?> typed) {
        return page(Api.reader()
                .header("Origin", origin)
                .header("Accept", "text/html")
                .contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParams(typed)
                .post(path));
    }

    /** Sends a form with a browser that has a cookie. */
    static Page sendWith(String cookie, String value, String path, Map<String, ?> typed) {
        return page(Api.reader()
                .cookie(cookie, value)
                .header("Origin", ConfigProvider.getConfig().getValue("test.url", String.class))
                .contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParams(typed)
                .post(path));
    }

    private static Page page(Response response) {
        return new Page(response.statusCode(), Jsoup.parse(response.asString()), response);
    }
}
