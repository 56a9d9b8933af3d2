package org.alongside.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Base64;

/** Makes what nobody can guess. */
@ApplicationScoped
public class Tokens {

    private final SecureRandom random = new SecureRandom();

    /** 256 random bits, in 43 letters, digits, dashes and underscores. */
    public String next() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
