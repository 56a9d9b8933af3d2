package org.alongside.access;

/**
 * Somebody who has shown that they belong to an organisation.
 *
 * @param email their address, which they have shown to be theirs
 * @param name to sign in with; null where they have an account
 * @param password what they want to sign in with; null to leave it as it is where they have an account
 */
public record Newcomer(String email, String name, String password) {

    @Override
    public String toString() {
        return "Newcomer[kept private]";
    }
}
