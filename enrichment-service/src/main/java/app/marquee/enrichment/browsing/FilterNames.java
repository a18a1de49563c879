package app.marquee.enrichment.browsing;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets filters be named in brackets, too, and with underscores: {@code filter[has_unpublished_changes]}. */
@Component
class FilterNames extends OncePerRequestFilter {
    private static final Pattern BRACKETS = Pattern.compile("filter\\[(\\w+)]");
    private static final Pattern UNDERSCORE = Pattern.compile("_([a-z])");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String query = request.getQueryString();
        boolean brackets = query != null && query.contains("filter") && query.contains("=");
        chain.doFilter(brackets ? new Renamed(request) : request, response);
    }

    static String camelCase(String name) {
        return UNDERSCORE.matcher(name).replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT));
    }

    private static String plain(String name) {
        Matcher inBrackets = BRACKETS.matcher(name);
        return inBrackets.matches() ? camelCase(inBrackets.group(1)) : name;
    }

    private static final class Renamed extends HttpServletRequestWrapper {
        private final Map<String, String[]> parameters = new LinkedHashMap<>();

        Renamed(HttpServletRequest request) {
            super(request);
            request.getParameterMap().forEach((name, values) -> parameters.putIfAbsent(plain(name), values));
        }

        @Override
        public @Nullable String getParameter(String name) {
            String[] values = parameters.get(name);
            return values == null || values.length == 0 ? null : values[0];
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Collections.unmodifiableMap(parameters);
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(parameters.keySet());
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return parameters.get(name);
        }
    }
}
