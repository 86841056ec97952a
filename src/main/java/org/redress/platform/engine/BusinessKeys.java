package org.redress.platform.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.redress.platform.hardening.ReadOnlyResolver;

/** {@code #{execution.processBusinessKey}}, with which a call activity hands on the complaint number. */
public final class BusinessKeys extends ReadOnlyResolver {

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        if (base instanceof DelegateExecution execution && "processBusinessKey".equals(property)) {
            context.setPropertyResolved(true);
            return execution.getProcessBusinessKey();
        }
        return null;
    }
}
