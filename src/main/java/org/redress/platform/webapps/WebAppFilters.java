package org.redress.platform.webapps;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

@Configuration(proxyBeanMethods = false)
class WebAppFilters {

    private static final int MORE_THAN_A_PAGE_SHOWS = 1000;

    static {
        // before the engine's REST interfaces are made
        CallersMistakes.answer();
    }

    @Bean
    FilterRegistrationBean<BoundedLists> boundedLists() {
        FilterRegistrationBean<BoundedLists> filter =
                new FilterRegistrationBean<>(new BoundedLists(MORE_THAN_A_PAGE_SHOWS));
        filter.addUrlPatterns("/camunda/api/engine/*");
        return filter;
    }

    @Bean
    FilterRegistrationBean<EmptyBodies> emptyBodies() {
        FilterRegistrationBean<EmptyBodies> filter = new FilterRegistrationBean<>(new EmptyBodies());
        filter.addUrlPatterns("/engine-rest/*", "/camunda/api/engine/*");
        return filter;
    }

    @Bean
    FilterRegistrationBean<OwnNonces> ownNonces() {
        FilterRegistrationBean<OwnNonces> filter = new FilterRegistrationBean<>(new OwnNonces());
        filter.addUrlPatterns("/camunda/*");
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }
}
