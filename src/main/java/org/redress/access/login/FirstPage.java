package org.redress.access.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.redress.access.StaffGroup;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** After login: where the person wanted to go, else where their group works. */
class FirstPage extends SavedRequestAwareAuthenticationSuccessHandler {

    private static final Set<String> WORK_IN_COCKPIT =
        Set.of(StaffGroup.PROCESS_OWNERS.id(), StaffGroup.QUALITY_MANAGERS.id(), StaffGroup.EXECUTIVE_SPONSORS.id());

    @Override
    protected String determineTargetUrl(HttpServletRequest request, HttpServletResponse response, Authentication login) {
        return login.getAuthorities().stream().anyMatch(FirstPage::worksInCockpit)
            ? "/camunda/app/cockpit/default/" : "/camunda/app/tasklist/default/";
    }

    private static boolean worksInCockpit(GrantedAuthority authority) {
        return authority instanceof GroupAuthority group && WORK_IN_COCKPIT.contains(group.groupId());
    }
}
