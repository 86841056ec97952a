package org.redress.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Where a request comes from; every limit per address counts by this. With IPv6 one household owns 2^64 addresses, and
 * one address has many spellings: here they count as one.
 */
public record AddressNetwork(String value) {

    private static final int NETWORK_BYTES = 8;

    public static AddressNetwork of(HttpServletRequest request) {
        return of(request.getRemoteAddr());
    }

    /** @param address a literal IP address; no name is looked up */
    public static AddressNetwork of(String address) {
        if (address == null || address.indexOf(':') < 0) {
            return new AddressNetwork(String.valueOf(address));
        }
        try {
            return of(InetAddress.getByName(address));
        } catch (UnknownHostException e) {
            return new AddressNetwork(address);
        }
    }

    public static AddressNetwork of(InetAddress address) {
        return new AddressNetwork(
                address instanceof Inet6Address
                        ? HexFormat.ofDelimiter(":").formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES))
                        : address.getHostAddress());
    }
}
