package org.redress.access.login;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The start page and the login page. */
@Controller
class LoginPages {

    @GetMapping("/")
    String start(Model model) {
        model.addAttribute("login", Login.current());
        return "access/start";
    }

    @GetMapping("/login")
    String login(
            @RequestParam(required = false) String wrong,
            @RequestParam(required = false) String tooMany,
            @RequestParam(required = false) String loggedOut,
            Model model) {
        model.addAttribute(
                "message",
                wrong != null
                        ? "Name or password is wrong."
                        : tooMany != null
                                ? "Too many attempts. Wait a minute, then try again."
                                : loggedOut != null ? "You are logged out." : null);
        model.addAttribute("failed", wrong != null || tooMany != null);
        return "access/login";
    }
}
