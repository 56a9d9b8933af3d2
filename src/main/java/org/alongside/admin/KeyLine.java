package org.alongside.admin;

import java.util.List;
import org.alongside.access.KeyView;

/**
 * A key as the list of keys shows it.
 *
 * @param limits what it is limited to, in words; empty when to nothing
 */
record KeyLine(KeyView key, List<String> limits) {}
