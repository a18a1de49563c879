package app.marquee.gateway.live;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Connections that stay for hours are many, and each keeps its buffers: the socket's, and those of request and response, which
 * are made as large. With Tomcat's own 8 KiB hundreds of followers take more memory than everything else the gateway does.
 */
@Configuration(proxyBeanMethods = false)
class ConnectionsConfiguration {
    private static final String BUFFER_BYTES = "2048";

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> smallBuffers() {
        return server -> server.addConnectorCustomizers(connector -> {
            connector.setProperty("socket.appReadBufSize", BUFFER_BYTES);
            connector.setProperty("socket.appWriteBufSize", BUFFER_BYTES);
        });
    }
}
