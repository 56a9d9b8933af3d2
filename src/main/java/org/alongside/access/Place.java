package org.alongside.access;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Where a request comes from: an IPv4 address, or the first half of an IPv6 one, as a household or a site has all of the
 * other half to itself. Behind a proxy it is the proxy, unless the server is told to believe what that one forwards.
 */
public final class Place {

    private static final int LONGEST = 64;

    private Place() {}

    public static String of(HttpServerRequest request) {
        SocketAddress from = request.remoteAddress();
        String address = from == null ? null : from.hostAddress() == null ? from.host() : from.hostAddress();
        return address == null ? "nowhere" : of(address);
    }

    static String of(String address) {
        return address.indexOf(':') < 0
                ? address.substring(0, Math.min(address.length(), LONGEST))
                : network(address.replaceFirst("%.*", ""));
    }

    private static String network(String address) {
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            // An IPv4 address in the clothes of an IPv6 one comes out as itself
            return bytes.length == 4
                    ? InetAddress.getByAddress(bytes).getHostAddress()
                    : HexFormat.ofDelimiter(":").formatHex(Arrays.copyOf(bytes, 8)) + "::/64";
        } catch (UnknownHostException noAddress) {
            return "nowhere";
        }
    }
}
