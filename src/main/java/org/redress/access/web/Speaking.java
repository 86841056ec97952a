package org.redress.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import org.redress.record.Actor;

/** Who speaks, and whether they may speak for others. */
record Speaking(Actor actor, boolean forOthers) {

    static Speaking in(HttpServletRequest request) {
        return new Speaking(
                new Actor(request.getRemoteUser()),
                Stream.of("TEAM_LEADS", "COMPLAINTS_REPRESENTATIVES", "ADMINS").anyMatch(request::isUserInRole));
    }
}
