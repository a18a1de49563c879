package app.marquee.notifier.outgoing;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * Which addresses a target may have: {@code http} or {@code https}, a host, no credentials, no query. Home networks and
 * this machine are allowed, for that is where players live; addresses that only ever name a cloud's own services, a
 * broadcast or nothing are not.
 */
public final class OutgoingAddress {
    private static final int LONGEST = 300;
    private static final int LAST_PORT = 65_535;

    private OutgoingAddress() {}

    /** What is wrong with the address, in words; empty when it may be called. */
    public static Optional<String> problem(String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            return Optional.of("an address has 1 to " + LONGEST + " characters");
        }
        URI uri;
        try {
            uri = new URI(text);
        } catch (URISyntaxException e) {
            return Optional.of("it is no web address");
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            return Optional.of("it must begin with http:// or https://");
        }
        if (uri.getRawUserInfo() != null
                || (uri.getRawAuthority() != null && uri.getRawAuthority().contains("@"))) {
            return Optional.of("user name and password do not belong in an address; they have fields of their own");
        }
        if (uri.getHost() == null || uri.getHost().isBlank()) {
            return Optional.of("it names no host");
        }
        if (uri.getPort() == 0 || uri.getPort() > LAST_PORT) {
            return Optional.of("its port must be 1 to " + LAST_PORT);
        }
        if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
            return Optional.of("it must end with the path: no '?' and no '#'");
        }
        return literal(uri.getHost()).flatMap(OutgoingAddress::problem);
    }

    /** The same for an address that a name resolved to, asked again before each call. */
    public static Optional<String> problem(InetAddress address) {
        return address.isLinkLocalAddress() || address.isAnyLocalAddress() || address.isMulticastAddress()
                ? Optional.of(address.getHostAddress() + " is not an address a player can have")
                : Optional.empty();
    }

    /** Names are resolved before each call, not when they are typed in: the player may be off. */
    private static Optional<InetAddress> literal(String host) {
        boolean numeric = host.startsWith("[") || host.chars().allMatch(c -> c == '.' || Character.isDigit(c));
        if (!numeric) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(host));
        } catch (java.net.UnknownHostException e) {
            return Optional.empty();
        }
    }
}
