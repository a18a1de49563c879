package app.marquee.gateway.routing;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriUtils;

/** Comes before everything else, so that roles and routes know one name for each thing. */
class PathAliasFilter extends OncePerRequestFilter {
    private final String tokenAttribute;

    PathAliasFilter(String tokenAttribute) {
        this.tokenAttribute = tokenAttribute;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        PathAliases.Canonical canonical = PathAliases.of(request.getRequestURI());
        if (canonical.token() != null) {
            request.setAttribute(tokenAttribute, UriUtils.decode(canonical.token(), StandardCharsets.UTF_8));
        }
        chain.doFilter(
                canonical.path().equals(request.getRequestURI()) ? request : new Renamed(request, canonical.path()),
                response);
    }

    private static final class Renamed extends HttpServletRequestWrapper {
        private final String path;

        Renamed(HttpServletRequest request, String path) {
            super(request);
            this.path = path;
        }

        @Override
        public String getRequestURI() {
            return path;
        }

        @Override
        public String getServletPath() {
            return UriUtils.decode(path, StandardCharsets.UTF_8);
        }

        @Override
        public StringBuffer getRequestURL() {
            StringBuffer url = super.getRequestURL();
            int start = url.indexOf("/", url.indexOf("://") + 3);
            return start < 0 ? url.append(path) : url.replace(start, url.length(), path);
        }
    }
}
