package org.alongside.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;

/**
 * A module for browsers that the build has made.
 *
 * @param content as it is sent
 * @param version the first 16 hexadecimal digits of its SHA-256
 * @param integrity what a browser compares it with, as in the {@code integrity} attribute of a script
 */
record BuiltModule(byte[] content, String version, String integrity) {

    private static final int DIGITS = 16;

    /** @param path from the root of the class path */
    static BuiltModule read(String path) {
        try (InputStream module =
                Objects.requireNonNull(BuiltModule.class.getResourceAsStream(path), "The build has left out " + path)) {
            byte[] content = module.readAllBytes();
            return new BuiltModule(
                    content,
                    HexFormat.of().formatHex(digest("SHA-256", content)).substring(0, DIGITS),
                    "sha384-" + Base64.getEncoder().encodeToString(digest("SHA-384", content)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static byte[] digest(String algorithm, byte[] content) {
        try {
            return MessageDigest.getInstance(algorithm).digest(content);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
