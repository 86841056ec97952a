package org.redress.platform.webapps;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WebAppFilters {

    private static final int MORE_THAN_A_PAGE_SHOWS = 1000;

    @Bean
    FilterRegistrationBean<BoundedLists> boundedLists() {
        FilterRegistrationBean<BoundedLists> filter = new FilterRegistrationBean<>(new BoundedLists(MORE_THAN_A_PAGE_SHOWS));
        filter.addUrlPatterns("/camunda/api/engine/*");
        return filter;
    }
}
