package org.redress.intake.web;

import java.util.Locale;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** Languages of our pages. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({PublicLimits.class, PublicOrganisation.class})
class PublicWeb implements WebMvcConfigurer {

    @Bean
    LocaleResolver localeResolver() {
        return new PageLanguage();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        var choice = new LocaleChangeInterceptor() {
            @Override
            protected Locale parseLocaleValue(String word) {
                return PageLanguage.known(word);
            }
        };
        choice.setParamName(PageLanguage.CHOICE);
        choice.setHttpMethods("GET", "POST");
        registry.addInterceptor(choice)
                .addPathPatterns("/", "/complain/**", "/track/**", "/answer/**", "/code", "/follow/**", "/staff/**");
    }
}
