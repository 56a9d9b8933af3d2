package org.alongside.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alongside.Api;
import org.alongside.access.People;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Somebody who looks at pages with a browser that runs no scripts: it keeps cookies and sends forms as they stand. */
final class Visitor {

    private final Map<String, String> cookies = new LinkedHashMap<>();

    /** A page, as it came. */
    record Page(int status, Document html, Response response) {

        /** The form that is sent to an address. */
        Element form(String action) {
            return html.select("form[action=" + action + "]").first();
        }

        String title() {
            return html.title();
        }

        String text() {
            return html.text();
        }

        /** What a control holds. */
        String held(String name) {
            Element control = html.getElementsByAttributeValue("name", name).first();
            return control.is("textarea") ? control.wholeText().replaceFirst("^\n", "") : control.val();
        }

        /** The values that are ticked among the boxes of one name. */
        List<String> ticked(String name) {
            return html.getElementsByAttributeValue("name", name)
                    .select("[checked]")
                    .eachAttr("value");
        }
    }

    static Visitor nobody() {
        return new Visitor();
    }

    static Visitor admin() {
        return signedIn("admin", Api.PASSWORD);
    }

    /** Somebody new with this role, in these areas only if any are named. */
    static Visitor as(String role, String... areas) {
        return signedIn(People.made(role, areas), People.PASSWORD);
    }

    static Visitor signedIn(String name, String password) {
        Visitor visitor = new Visitor();
        Page page = visitor.get("/admin/sign-in");
        Page home = visitor.send(page.form("/admin/sign-in"), null, Map.of("name", name, "password", password));
        assertThat(home.status()).as(home.text()).isEqualTo(200);
        return visitor;
    }

    Page get(String path) {
        return open(path, false);
    }

    /** What a script fetches of a page. */
    Page part(String path) {
        return open(path, true);
    }

    /** Presses a button of a form after typing; what isn't typed is sent as it stands. A list fills boxes of one name. */
    Page press(Page page, String action, String button, Map<String, ?> typed) {
        Element form = page.form(action);
        assertThat(form).as("form to " + action + " in " + page.html()).isNotNull();
        return send(form, button, typed);
    }

    Page press(Page page, String action, Map<String, ?> typed) {
        return press(page, action, null, typed);
    }

    /** Sends a form's fields without any page of ours. */
    Response forge(String action, Map<String, String> fields) {
        return request().contentType(ContentType.URLENC).formParams(fields).post(action);
    }

    /** Sends a form as it stands, for an answer that is no page. */
    Response sent(Page page, String action) {
        RequestSpecification request =
                request().header("Origin", origin()).contentType(ContentType.URLENC.withCharset("UTF-8"));
        controls(page.form(action), null, Map.of()).forEach((name, values) -> request.formParam(name, values));
        return request.post(action);
    }

    /** Sends what a form holds as a script does. */
    Page autosave(Page page, String action, Map<String, ?> typed) {
        RequestSpecification request = request()
                .header("Origin", origin())
                .header("HX-Request", "true")
                .contentType(ContentType.URLENC.withCharset("UTF-8"));
        controls(page.form(action), "auto", typed).forEach((name, values) -> request.formParam(name, values));
        return page(request.post(action));
    }

    /** Sends a file with a form that has a place for one. */
    Page upload(Page page, String action, String name, byte[] file, Map<String, String> typed) {
        RequestSpecification request = request().header("Origin", origin()).multiPart("file", name, file, "text/csv");
        Map<String, List<String>> controls = controls(page.form(action), null, typed);
        controls.remove("file");
        controls.forEach((control, values) -> values.forEach(value -> request.multiPart(control, value)));
        return follow(request.post(action));
    }

    private Page send(Element form, String button, Map<String, ?> typed) {
        String action = action(form, button);
        Map<String, List<String>> controls = controls(form, button, typed);
        if (form.attr("method").equals("get")) {
            RequestSpecification request = request();
            controls.forEach((name, values) -> request.queryParam(name, values));
            return follow(request.get(action));
        }
        RequestSpecification request =
                request().header("Origin", origin()).contentType(ContentType.URLENC.withCharset("UTF-8"));
        controls.forEach((name, values) -> request.formParam(name, values));
        return follow(request.post(action));
    }

    /** Where a form goes; a button of it may lead elsewhere. */
    private static String action(Element form, String button) {
        return form.select("button[formaction]").stream()
                .filter(pressed -> pressed.val().equals(button))
                .map(pressed -> pressed.attr("formaction"))
                .findFirst()
                .orElse(form.attr("action"));
    }

    private Page open(String path, boolean script) {
        RequestSpecification request = request();
        return follow((script ? request.header("HX-Request", "true") : request)
                .urlEncodingEnabled(false)
                .get(path));
    }

    private Page follow(Response response) {
        Page page = page(response);
        return response.statusCode() == 303 ? get(path(response.header("Location"))) : page;
    }

    private Page page(Response response) {
        response.detailedCookies().asList().forEach(this::keep);
        return new Page(response.statusCode(), Jsoup.parse(response.asString()), response);
    }

    private void keep(Cookie cookie) {
        if (cookie.getMaxAge() == 0) {
            cookies.remove(cookie.getName());
        } else {
            cookies.put(cookie.getName(), cookie.getValue());
        }
    }

    RequestSpecification request() {
        return Api.reader().redirects().follow(false).cookies(cookies);
    }

    static String origin() {
        return ConfigProvider.getConfig().getValue("test.url", String.class);
    }

    private static String path(String location) {
        return location.replaceFirst("^https?://[^/]+", "");
    }

    /** What a browser sends of a form. */
    private static Map<String, List<String>> controls(Element form, String button, Map<String, ?> typed) {
        Map<String, List<String>> controls = new LinkedHashMap<>();
        for (Element control : of(form, "input[name], select[name], textarea[name]")) {
            boolean box = control.is("[type=checkbox], [type=radio]");
            if (!box || control.hasAttr("checked")) {
                controls.computeIfAbsent(control.attr("name"), name -> new ArrayList<>())
                        .add(value(control));
            }
        }
        if (button != null) {
            controls.put("_do", List.of(button));
        }
        typed.forEach((name, value) -> {
            assertThat(of(form, "*"))
                    .as("control " + name)
                    .anyMatch(control -> control.attr("name").equals(name));
            controls.put(
                    name,
                    value instanceof List<?> many
                            ? many.stream().map(String::valueOf).toList()
                            : List.of(value.toString()));
        });
        return controls;
    }

    /** What is in a form, and the controls elsewhere on its page that belong to it. */
    private static List<Element> of(Element form, String query) {
        List<Element> all = new ArrayList<>(form.select(query));
        if (form.hasAttr("id")) {
            all.addAll(form.ownerDocument().select("[form=" + form.id() + "]").select(query));
        }
        return all;
    }

    private static String value(Element control) {
        if (control.is("select")) {
            Element chosen = control.select("option[selected]").first();
            return (chosen == null ? control.select("option").first() : chosen).val();
        }
        return control.is("textarea") ? control.wholeText().replaceFirst("^\n", "") : control.val();
    }
}
