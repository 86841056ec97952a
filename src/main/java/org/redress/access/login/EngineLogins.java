package org.redress.access.login;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands our login on to what the engine brings along. Everything here runs behind the security chain. */
@Configuration(proxyBeanMethods = false)
class EngineLogins {

    private static final int BEHIND_SECURITY = SecurityProperties.DEFAULT_FILTER_ORDER + 10;

    @Bean
    FilterRegistrationBean<Filter> webAppLogins() {
        FilterRegistrationBean<Filter> filter = registered(
                new ContainerBasedAuthenticationFilter(), "Web app logins", "/camunda/app/*", "/camunda/api/*");
        filter.addInitParameter(
                ProcessEngineAuthenticationFilter.AUTHENTICATION_PROVIDER_PARAM, WebAppLogin.class.getName());
        return filter;
    }

    @Bean
    FilterRegistrationBean<Filter> engineRestLogins(IdentityService identities) {
        return registered(new EngineRestLogin(identities), "Engine REST logins", "/engine-rest/*");
    }

    private static FilterRegistrationBean<Filter> registered(Filter filter, String name, String... paths) {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(filter);
        registration.setName(name);
        registration.addUrlPatterns(paths);
        registration.setOrder(BEHIND_SECURITY);
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        return registration;
    }
}
