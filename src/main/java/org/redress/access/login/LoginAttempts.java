package org.redress.access.login;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.redress.access.AddressNetwork;
import org.redress.platform.PasswordTries;
import org.redress.platform.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Slows down guessing: per address, and per account for all addresses from which its owner has not logged in lately.
 * For addresses the owner uses, the account has a separate budget, so nobody elsewhere can lock the owner out by
 * guessing.
 */
@Component
class LoginAttempts implements PasswordTries {

    private static final int WAIT = 60;
    private static final int LONGEST_NAME = 255;

    private final Cache<String, TryBudget> budgets = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofMinutes(30))
            .build();
    private final FamiliarNetworks familiar;
    private final LoginAlarm alarm;

    LoginAttempts(FamiliarNetworks familiar, LoginAlarm alarm) {
        this.familiar = familiar;
        this.alarm = alarm;
    }

    @Override
    public boolean check(String userId, BooleanSupplier right) {
        return check(userId, address(), right);
    }

    boolean check(String userId, AddressNetwork from, BooleanSupplier right) {
        String user = userId.substring(0, Math.min(userId.length(), LONGEST_NAME));
        Deque<TryBudget> begun = new ArrayDeque<>();
        boolean wrong = false;
        try {
            begin(budgetsOf(user, from), begun);
            wrong = !right.getAsBoolean();
        } finally {
            for (TryBudget budget : begun) {
                budget.end(wrong);
            }
        }
        tell(user, from, wrong);
        return !wrong;
    }

    private void tell(String user, AddressNetwork from, boolean wrong) {
        if (wrong) {
            alarm.wrong(user);
        } else {
            familiar.remember(user, from);
        }
    }

    private static void begin(List<TryBudget> budgets, Deque<TryBudget> begun) {
        for (TryBudget budget : budgets) {
            if (!budget.begin()) {
                TooManyAttempts tooMany = new TooManyAttempts();
                new Refusal(429, tooMany.getMessage(), WAIT, 400).note();
                throw tooMany;
            }
            begun.push(budget);
        }
    }

    private List<TryBudget> budgetsOf(String user, AddressNetwork from) {
        return familiar.isFamiliar(user, from)
                ? List.of(budget("at home " + from.value() + " " + user, 10, Duration.ofSeconds(30)))
                : List.of(
                        budget("address " + from.value(), 10, Duration.ofSeconds(6)),
                        budget("account " + user, 20, Duration.ofSeconds(30)));
    }

    private TryBudget budget(String of, int most, Duration pause) {
        return budgets.get(of, key -> new TryBudget(most, pause));
    }

    private static AddressNetwork address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? AddressNetwork.of(request.getRequest())
                : AddressNetwork.of("");
    }
}
