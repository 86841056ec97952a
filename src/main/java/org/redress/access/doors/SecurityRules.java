package org.redress.access.doors;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;
import org.redress.access.KnownGroups;
import org.redress.access.StaffGroup;
import org.redress.access.Traffic;
import org.redress.access.WorkGroup;
import org.redress.access.login.Browsers;
import org.redress.access.login.FirstPage;
import org.redress.access.login.LoginFailed;
import org.redress.access.login.LoginRequired;
import org.redress.access.login.WebAppLogout;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.web.PathPatternRequestMatcherBuilderFactoryBean;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Who may use which URL. Closed by default: a URL that is not named here needs a login.
 *
 * <p>Three chains, one login: the web apps, the two REST interfaces, and our pages.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Traffic.class)
class SecurityRules {

    private static final RequestMatcher NOBODY = new NegatedRequestMatcher(AnyRequestMatcher.INSTANCE);
    private static final String[] HANDLING = roles(StaffGroup.HANDLING);
    private static final String[] READING = and(HANDLING, StaffGroup.MANAGERS, StaffGroup.QUALITY_MANAGERS);
    private static final String[] LEADING = roles(StaffGroup.LEADING);
    private static final String[] WATCHING_READERS = roles(Set.of(StaffGroup.QUALITY_MANAGERS, StaffGroup.ADMINS));
    private static final String[] CHANGING_RULES = roles(Set.of(StaffGroup.PROCESS_OWNERS, StaffGroup.ADMINS));
    private static final String[] ADMINISTERING = roles(Set.of(StaffGroup.ADMINS));
    private static final String[] READING_MODELS = and(CHANGING_RULES, StaffGroup.QUALITY_MANAGERS);
    private static final String[] READING_RULES = and(READING, StaffGroup.PROCESS_OWNERS);

    /**
     * Everybody may enter their own absence; {@link org.redress.access.Substitutes} is told who may enter it for
     * others.
     */
    private final String[] staff;

    SecurityRules(KnownGroups known) {
        this.staff = roles(known.all());
    }

    /** The patterns below are paths from the root, whichever servlet serves them. */
    @Bean
    static PathPatternRequestMatcherBuilderFactoryBean pathsFromTheRoot() {
        return new PathPatternRequestMatcherBuilderFactoryBean();
    }

    @Bean
    @Order(1)
    SecurityFilterChain webApps(HttpSecurity http, CommonRules common, EngineDoors engine) throws Exception {
        RequestMatcher programs = withDefaults().matcher("/camunda/api/**");
        http.securityMatcher("/camunda/**")
                .authorizeHttpRequests(
                        rules -> rules.requestMatchers("/camunda/api/admin/setup/**", "/camunda/app/admin/*/setup/**")
                                .denyAll()
                                .requestMatchers(engine::areClosed)
                                .denyAll()
                                // only our own login is used
                                .requestMatchers("/camunda/api/admin/auth/user/*/login/**")
                                .denyAll()
                                .anyRequest()
                                .authenticated())
                .csrf(csrf -> common.csrf(csrf).ignoringRequestMatchers(AnyRequestMatcher.INSTANCE))
                .headers(headers -> common.headers(headers).cacheControl(cache -> cache.disable()))
                .logout(logout -> logout.logoutRequestMatcher(new WebAppLogout())
                        .logoutSuccessHandler((request, response, login) -> response.setStatus(200)));
        return common.finish(http, programs, NOBODY);
    }

    @Bean
    @Order(2)
    SecurityFilterChain restInterfaces(HttpSecurity http, CommonRules common, EngineDoors engine) throws Exception {
        http.securityMatcher("/api/**", "/engine-rest/**", "/v3/api-docs/**", "/v3/api-docs.yaml")
                .authorizeHttpRequests(rules -> staffOnly(
                                rules.requestMatchers(engine::areClosed)
                                        .denyAll()
                                        .requestMatchers(OpenDoors.COMPLAINT)
                                        .permitAll()
                                        .requestMatchers(HttpMethod.GET, "/api/v1/codes/**")
                                        .hasAnyRole(staff)
                                        .requestMatchers(HttpMethod.GET, "/api/v1/calendars/**")
                                        .hasAnyRole(READING_RULES)
                                        .requestMatchers(
                                                "/api/v1/calendars/**", "/api/v1/codes/**", "/api/v1/reconciliations")
                                        .hasAnyRole(CHANGING_RULES)
                                        .requestMatchers(HttpMethod.POST, "/api/v1/complaints/*/links/**")
                                        .hasAnyRole(LEADING)
                                        .requestMatchers("/api/v1/complaints/*/complained-about")
                                        .hasAnyRole(LEADING)
                                        .requestMatchers("/api/v1/search")
                                        .hasAnyRole(READING)
                                        .requestMatchers("/api/v1/read-model")
                                        .hasAnyRole(ADMINISTERING)
                                        .requestMatchers("/api/v1/readings")
                                        .hasAnyRole(WATCHING_READERS)
                                        .requestMatchers("/api/v1/substitutions/**")
                                        .hasAnyRole(staff)
                                        .requestMatchers("/api/v1/placeholders")
                                        .authenticated(),
                                "/api/v1/**")
                        .anyRequest()
                        .authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(new LoginRequired(AnyRequestMatcher.INSTANCE)))
                .csrf(csrf -> common.csrf(csrf)
                        .csrfTokenRequestHandler(new TokenInHeader())
                        .ignoringRequestMatchers(Browsers::bringOwnCredentials, common::isPublicComplaint))
                .headers(common::headers)
                .logout(logout -> logout.disable());
        return common.finish(http, AnyRequestMatcher.INSTANCE, AnyRequestMatcher.INSTANCE);
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(HttpSecurity http, CommonRules common, FirstPage firstPage) throws Exception {
        http.authorizeHttpRequests(rules -> staffOnly(
                                rules.requestMatchers(OpenDoors.ALL)
                                        .permitAll()
                                        .requestMatchers("/staff/calendars/**", "/staff/codes/**")
                                        .hasAnyRole(CHANGING_RULES)
                                        .requestMatchers(HttpMethod.GET, "/staff/models/**", "/staff/changes/**")
                                        .hasAnyRole(READING_MODELS)
                                        .requestMatchers("/staff/models/**", "/staff/changes/**")
                                        .hasAnyRole(CHANGING_RULES)
                                        .requestMatchers("/staff/complaints/search", "/staff/complaints/views/**")
                                        .hasAnyRole(READING)
                                        // whoever may read a file may copy it; those who handle it say what stays out
                                        .requestMatchers(HttpMethod.POST, "/staff/complaints/*/file/marks")
                                        .hasAnyRole(HANDLING)
                                        .requestMatchers("/staff/complaints/*/file/**")
                                        .hasAnyRole(READING)
                                        .requestMatchers("/staff/readings/**")
                                        .hasAnyRole(WATCHING_READERS)
                                        .requestMatchers("/staff/substitutions/**")
                                        .hasAnyRole(staff),
                                "/staff/**")
                        .anyRequest()
                        .authenticated())
                .formLogin(form ->
                        form.loginPage("/login").successHandler(firstPage).failureHandler(new LoginFailed()))
                .csrf(common::csrf)
                .headers(common::headers)
                .logout(logout -> logout.logoutSuccessUrl("/login?loggedOut"));
        return common.finish(http, NOBODY, NOBODY);
    }

    private static AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry staffOnly(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules,
            String path) {
        return rules.requestMatchers(HttpMethod.GET, path)
                .hasAnyRole(READING)
                .requestMatchers(HttpMethod.HEAD, path)
                .hasAnyRole(READING)
                // only its author may use a draft, and managers have task forms to fill in too
                .requestMatchers(HttpMethod.PUT, "/api/v1/complaints/*/drafts/*")
                .hasAnyRole(READING)
                .requestMatchers(path)
                .hasAnyRole(HANDLING);
    }

    private static String[] roles(Collection<? extends WorkGroup> groups) {
        return groups.stream().map(WorkGroup::role).toArray(String[]::new);
    }

    private static String[] and(String[] roles, StaffGroup... more) {
        return Stream.concat(Stream.of(roles), Stream.of(more).map(WorkGroup::role))
                .toArray(String[]::new);
    }
}
