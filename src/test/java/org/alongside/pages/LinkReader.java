package org.alongside.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alongside.Api;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Somebody who opens links from letters with a browser that runs no scripts and keeps no cookies. */
final class LinkReader {

    private LinkReader() {}

    /** A page, as it came. */
    record Page(Document html, Response response) {

        int status() {
            return response.statusCode();
        }

        String heading() {
            return html.select("h1").text();
        }

        String text() {
            return html.select("main").text();
        }

        /** What a box holds. */
        String held(String name) {
            Element control = html.getElementsByAttributeValue("name", name).first();
            return control.is("textarea") ? control.wholeText().replaceFirst("^\n", "") : control.val();
        }

        /** The values that are ticked among the controls of one name. */
        List<String> ticked(String name) {
            return html.getElementsByAttributeValue("name", name)
                    .select("[checked]")
                    .eachAttr("value");
        }
    }

    /** The page that an address, as a letter has it, leads to. */
    static Page open(String address) {
        return open(address, "en");
    }

    static Page open(String address, String accepted) {
        return page(request()
                .urlEncodingEnabled(false)
                .header("Accept-Language", accepted)
                .get(address));
    }

    /** Sends a page's form after filling in; what isn't filled in is sent as it stands, and null takes a tick away. */
    static Page send(Page page, Map<String, String> filled) {
        return page(sending(page, filled).header("Origin", origin()).post(action(page)));
    }

    /** A request that sends a page's form, before it says where it comes from. */
    static RequestSpecification sending(Page page, Map<String, String> filled) {
        Map<String, String> controls = new LinkedHashMap<>();
        for (Element control : page.html.select("form input[name], form textarea[name], form select[name]")) {
            boolean box = control.is("[type=checkbox], [type=radio]");
            if (!box || control.hasAttr("checked")) {
                controls.put(control.attr("name"), value(control));
            }
        }
        filled.forEach((name, value) -> {
            assertThat(page.html.getElementsByAttributeValue("name", name))
                    .as("control " + name)
                    .isNotEmpty();
            if (value == null) {
                controls.remove(name);
            } else {
                controls.put(name, value);
            }
        });
        RequestSpecification request = request().contentType(ContentType.URLENC.withCharset("UTF-8"));
        controls.forEach((name, value) -> request.formParam(name, value));
        return request;
    }

    static String action(Page page) {
        return page.html.select("form").attr("action");
    }

    static Page page(Response response) {
        return new Page(Jsoup.parse(response.asString()), response);
    }

    private static RequestSpecification request() {
        return Api.reader().redirects().follow(false);
    }

    private static String origin() {
        return ConfigProvider.getConfig().getValue("test.url", String.class);
    }

    private static String value(Element control) {
        if (control.is("select")) {
            return control.select("option[selected]").val();
        }
        return control.is("textarea") ? control.wholeText().replaceFirst("^\n", "") : control.val();
    }
}
