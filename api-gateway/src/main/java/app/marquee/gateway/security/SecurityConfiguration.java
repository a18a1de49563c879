package app.marquee.gateway.security;

import app.marquee.messaging.launch.Home;
import app.marquee.messaging.settings.Live;
import app.marquee.messaging.settings.LiveSettings;
import app.marquee.messaging.settings.Setting;
import app.marquee.messaging.web.CorrelationFilter;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.cors.CorsConfiguration;

/** Our own door in Spring Security's chain: nothing of its forms, sessions and default users. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    @Bean
    Live<SecuritySettings> securitySettings(LiveSettings settings) {
        return settings.offer(
                "gateway.security",
                SecuritySettings.class,
                Setting.of(Setting.Kind.DURATION, "session", "How long somebody stays signed in"),
                Setting.of(
                        Setting.Kind.LIST,
                        "allowed-origins",
                        "Other pages that may ask from a browser, with a key; none by default"));
    }

    @Bean
    SecurityFilterChain securityFilterChain(
            HttpSecurity http, Credentials credentials, Refusals refusals, Live<SecuritySettings> settings) {
        return http.cors(cors -> cors.configurationSource(request -> origins(settings.get())))
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(
                        "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'; form-action 'self'")))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .addFilterBefore(new Door(credentials, refusals), AuthorizationFilter.class)
                .build();
    }

    /** Without the cookie: who asks from another page shows a key. Null leaves browsers to their rule of the same origin. */
    private static @Nullable CorsConfiguration origins(SecuritySettings settings) {
        if (settings.allowedOrigins().isEmpty()) {
            return null;
        }
        CorsConfiguration cors = new CorsConfiguration();
        cors.setAllowedOrigins(settings.allowedOrigins());
        cors.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"));
        cors.setAllowedHeaders(
                List.of("Authorization", "X-Api-Key", "Content-Type", "Last-Event-ID", CorrelationFilter.HEADER));
        cors.setExposedHeaders(List.of(CorrelationFilter.HEADER, "X-Log-Position", "Retry-After", "ETag"));
        cors.setMaxAge(Duration.ofHours(1));
        return cors;
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    /** People are ours; without this Spring Boot would make up a user of its own. */
    @Bean
    UserDetailsService noUsersOfSpring() {
        return name -> {
            throw new UsernameNotFoundException(name);
        };
    }

    @Bean
    SecretFiles secretFiles(Home home) {
        return new SecretFiles(home.secrets());
    }
}
