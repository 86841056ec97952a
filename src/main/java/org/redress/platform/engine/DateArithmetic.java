package org.redress.platform.engine;

import java.util.regex.Pattern;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.joda.time.DateTime;
import org.redress.platform.hardening.ReadOnlyResolver;

/** {@code ${dateTime().plusDays(2)}} and its like, which people use in the filters of Tasklist. */
public final class DateArithmetic extends ReadOnlyResolver {

    private static final Pattern HARMLESS = Pattern.compile(
            "(plus|minus)(Years|Months|Weeks|Days|Hours|Minutes|Seconds)" + "|withTimeAtStartOfDay|toDate");

    private final BeanELResolver methods = new BeanELResolver(true);

    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
        boolean allowed = base instanceof DateTime
                && method instanceof String name
                && HARMLESS.matcher(name).matches();
        return allowed ? methods.invoke(context, base, method, types, arguments) : null;
    }
}
