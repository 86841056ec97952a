package org.redress.access.traffic;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.catalina.connector.Connector;
import org.redress.access.Traffic;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.RequestContextFilter;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;

/** Tomcat with the limits of {@link Traffic}. */
@Configuration(proxyBeanMethods = false)
class Server {

    /** Longest pause inside a body, in milliseconds. */
    private static final int PAUSE = 5_000;
    /** Larger than any page that is open without a login, so a slow reader blocks no thread. */
    private static final String ANSWER_BUFFER = "65536";

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> boundedTraffic(Traffic limits) {
        return tomcat -> {
            tomcat.setProtocol(CountedConnections.class.getName());
            tomcat.addConnectorCustomizers(connector -> bound(tomcat, connector, limits));
            if (limits.healthPort() > 0) {
                tomcat.addAdditionalTomcatConnectors(HealthConnector.at(limits.healthPort(), tomcat.getAddress()));
                tomcat.addEngineValves(new HealthOnly(limits.healthPort()));
            }
            tomcat.addEngineValves(new BodyValve(limits));
        };
    }

    private static void bound(TomcatServletWebServerFactory tomcat, Connector connector, Traffic limits) {
        CountedConnections protocol = (CountedConnections) connector.getProtocolHandler();
        protocol.allowPerAddress(limits.connectionsPerAddress());
        protocol.setDisableUploadTimeout(false);
        protocol.setConnectionUploadTimeout(PAUSE);
        protocol.setContinueResponseTiming("onRead");
        connector.setProperty("socket.txBufSize", ANSWER_BUFFER);
        tomcat.addContextLifecycleListeners(new SlowHeaders(protocol, limits.headerTime()));
    }

    /** Comparing passwords needs the address of the request, and the login runs before Spring MVC. */
    @Bean
    FilterRegistrationBean<RequestContextFilter> requestAtHand() {
        FilterRegistrationBean<RequestContextFilter> filter = new FilterRegistrationBean<>(new RequestContextFilter());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    /** The error page does not read the body that was sent. */
    @Bean
    MultipartResolver multipartResolver() {
        return new StandardServletMultipartResolver() {
            @Override
            public boolean isMultipart(HttpServletRequest request) {
                return request.getDispatcherType() != DispatcherType.ERROR && super.isMultipart(request);
            }
        };
    }
}
