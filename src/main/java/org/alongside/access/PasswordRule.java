package org.alongside.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a new password has to be: long, nobody's first guess, and no longer than bcrypt can tell apart. */
@ApplicationScoped
class PasswordRule {

    private static final int SHORTEST = 12;

    /** In bytes of UTF-8; bcrypt looks at no more. */
    private static final int LONGEST = 72;

    private static final int DISTINCT = 5;
    private static final int BESIDE_NAME = 8;

    private final Set<String> common;

    PasswordRule() {
        try (InputStream list = getClass().getResourceAsStream("/access/common-passwords.txt")) {
            common = new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What is wrong with a password for the account of this name, as the end of a sentence about it. */
    Optional<String> fault(String name, String password) {
        if (password == null) {
            return Optional.of("is needed");
        }
        String plain = password.toLowerCase(Locale.ROOT);
        if (password.length() < SHORTEST) {
            return Optional.of("needs " + SHORTEST + " characters or more");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            return Optional.of("may have " + LONGEST + " characters; accented ones count for more than one");
        }
        if (name != null && plain.replace(name, "").length() < BESIDE_NAME) {
            return Optional.of("is too much like the name");
        }
        if (common.contains(plain) || plain.chars().distinct().count() < DISTINCT) {
            return Optional.of("is among the first that anybody would guess");
        }
        return Optional.empty();
    }
}
