package org.alongside.proposal;

/**
 * Who makes a proposal, and by what way it comes in.
 *
 * @param name the account's name
 * @param origin the way in
 */
public record Author(String name, Origin origin) {

    /** The ways in. */
    public enum Origin {
        API,
        IMPORT,
        DEMONSTRATION
    }
}
