package org.alongside;

/**
 * Something at the start that whoever runs the directory can put right. The message says what and how in one line; the
 * stack trace would only hide it.
 */
final class StartupFailure extends RuntimeException {

    StartupFailure(String message) {
        super(message);
    }

    StartupFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
