package org.alongside;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the directory. */
@QuarkusMain
public final class Alongside {

    private Alongside() {}

    public static void main(String[] arguments) {
        Quarkus.run(arguments);
    }
}
