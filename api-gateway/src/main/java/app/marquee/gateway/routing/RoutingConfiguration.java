package app.marquee.gateway.routing;

import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;

import app.marquee.gateway.security.Credentials;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

@Configuration(proxyBeanMethods = false)
class RoutingConfiguration {
    @Bean
    FilterRegistrationBean<PathAliasFilter> pathAliases() {
        var registration = new FilterRegistrationBean<>(new PathAliasFilter(Credentials.PATH_TOKEN));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    RouterFunction<ServerResponse> owners(OwnerRoute route) {
        return route("owners")
                .route(route::owned, http())
                .before(route::prepare)
                .filter(route::answer)
                .build();
    }
}
