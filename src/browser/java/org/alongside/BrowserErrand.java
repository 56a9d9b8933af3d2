package org.alongside;

import com.microsoft.playwright.Page;
import java.util.function.Consumer;

/**
 * Something an administrator does in a day. Either way makes sure that it came about.
 *
 * @param name what, in a few words
 * @param onPages does it in a browser of somebody signed in
 * @param overApi does it with nothing but the API
 */
record BrowserErrand(String name, Consumer<Page> onPages, Runnable overApi) {

    @Override
    public String toString() {
        return name;
    }
}
