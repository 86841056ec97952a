package org.redress.access.login;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.redress.access.StaffGroup;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** After login: the page the person wanted, else the page where their group works. */
@Component
public class FirstPage extends SavedRequestAwareAuthenticationSuccessHandler {

    private static final Set<String> WORK_IN_COCKPIT = Set.of(
            StaffGroup.PROCESS_OWNERS.id(), StaffGroup.QUALITY_MANAGERS.id(), StaffGroup.EXECUTIVE_SPONSORS.id());

    private final PersonSessions sessions;
    private final StaffDirectory staff;

    FirstPage(PersonSessions sessions, StaffDirectory staff) {
        this.sessions = sessions;
        this.staff = staff;
        setRequestCache(new WantedPage());
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication login)
            throws ServletException, IOException {
        request.getSession().setAttribute(SessionStillValid.CREDENTIALS, staff.credentialsOf(login.getName()));
        sessions.opened(request.getSession(), login.getName());
        super.onAuthenticationSuccess(request, response, login);
    }

    @Override
    protected String determineTargetUrl(
            HttpServletRequest request, HttpServletResponse response, Authentication login) {
        return login.getAuthorities().stream().anyMatch(FirstPage::worksInCockpit)
                ? "/camunda/app/cockpit/default/"
                : "/camunda/app/tasklist/default/";
    }

    private static boolean worksInCockpit(GrantedAuthority authority) {
        return authority instanceof GroupAuthority group && WORK_IN_COCKPIT.contains(group.groupId());
    }
}
