package app.marquee.messaging.web;

/**
 * Who asks. A controller method takes it as an argument.
 *
 * @param name of a person or an API key
 */
public record Caller(String name, Role role) {
    /** The request attribute it is kept in. */
    public static final String ATTRIBUTE = Caller.class.getName();

    /** Each role may do what the ones before it may. */
    public enum Role {
        VIEWER,
        EDITOR,
        ADMIN
    }

    public boolean may(Role needed) {
        return role.compareTo(needed) >= 0;
    }
}
