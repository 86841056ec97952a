package org.redress.platform;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;

/** What a password needs, in words. The engine names its rules by keys of its web apps' translations. */
public final class PasswordRules {

    private PasswordRules() {}

    public static String inWords(List<PasswordPolicyRule> rules) {
        return rules.stream()
                .map(rule -> inWords(rule.getPlaceholder(), rule.getParameters()))
                .collect(Collectors.joining(", "));
    }

    private static String inWords(String rule, Map<String, String> parameters) {
        return switch (rule) {
            case "PASSWORD_POLICY_LENGTH" -> "at least " + parameters.get("minLength") + " characters";
            case "PASSWORD_POLICY_LOWERCASE" -> "a lower-case letter";
            case "PASSWORD_POLICY_UPPERCASE" -> "an upper-case letter";
            case "PASSWORD_POLICY_DIGIT" -> "a digit";
            case "PASSWORD_POLICY_SPECIAL" -> "a special character";
            default -> "none of the words in the user's name";
        };
    }
}
