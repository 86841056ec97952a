package org.redress.access.login;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.redress.access.Traffic;
import org.springframework.stereotype.Component;

/** One person has a few sessions at most (office, home, telephone). A further login ends the oldest session. */
@Component
class PersonSessions implements HttpSessionListener {

    private static final String PERSON = PersonSessions.class.getName() + ".person";

    private final Map<String, Deque<HttpSession>> open = new ConcurrentHashMap<>();
    private final int most;

    PersonSessions(Traffic limits) {
        most = limits.sessionsPerPerson();
    }

    void opened(HttpSession session, String person) {
        session.setAttribute(PERSON, person);
        Deque<HttpSession> tooMany = new ArrayDeque<>();
        open.compute(person, (name, known) -> {
            Deque<HttpSession> sessions = known == null ? new ArrayDeque<>() : known;
            sessions.remove(session);
            sessions.addLast(session);
            while (sessions.size() > most) {
                tooMany.add(sessions.removeFirst());
            }
            return sessions;
        });
        tooMany.forEach(PersonSessions::end);
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        if (event.getSession().getAttribute(PERSON) instanceof String person) {
            open.computeIfPresent(person, (name, sessions) -> {
                sessions.removeIf(
                        session -> session.getId().equals(event.getSession().getId()));
                return sessions.isEmpty() ? null : sessions;
            });
        }
    }

    private static void end(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException ended) {
            // the person ended it first
        }
    }
}
