package org.alongside;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Says, where an address does not take a method, which ones it does; the framework leaves that out. */
class AllowedMethods {

    private static final int NOT_ALLOWED = 405;

    private final List<Operation> operations;

    AllowedMethods(BeanManager beans) {
        operations = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(bean -> bean.getBeanClass())
                .filter(type -> type.isAnnotationPresent(Path.class))
                .distinct()
                .flatMap(Operation::of)
                .toList();
    }

    /**
     * What a resource does.
     *
     * @param address the paths it answers
     * @param method the method it answers them to
     */
    private record Operation(Pattern address, String method) {

        static Stream<Operation> of(Class<?> resource) {
            return Stream.of(resource.getMethods())
                    .flatMap(method -> Stream.of(method.getAnnotations())
                            .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                            .filter(verb -> verb != null)
                            .map(verb -> new Operation(address(resource, method), verb.value())));
        }

        private static Pattern address(Class<?> resource, Method method) {
            Path below = method.getAnnotation(Path.class);
            String template = resource.getAnnotation(Path.class).value() + (below == null ? "" : "/" + below.value());
            String steps = template.replaceAll("/+", "/").replaceAll("\\{[^}]*}", "[^/]+");
            return Pattern.compile(steps + "/?");
        }
    }

    @ServerResponseFilter
    void allow(ContainerResponseContext response, UriInfo uri) {
        if (response.getStatus() != NOT_ALLOWED) {
            return;
        }
        TreeSet<String> allowed = new TreeSet<>();
        operations.stream()
                .filter(operation -> operation.address.matcher(uri.getPath()).matches())
                .forEach(operation -> allowed.add(operation.method));
        if (allowed.contains("GET")) {
            allowed.add("HEAD");
        }
        allowed.add("OPTIONS");
        response.getHeaders().putSingle(HttpHeaders.ALLOW, String.join(", ", allowed));
    }
}
