package org.redress.models.deployment;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.redress.codes.Codes;
import org.redress.models.Contract;
import org.redress.models.StepCatalogue;
import org.redress.record.KnownMessages;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The {@link Contract} of the running application: its steps and messages, and what is deployed in its engine now. */
@Component
public class DeployedContract {

    private final ListableBeanFactory beans;
    private final StepCatalogue steps;
    private final KnownMessages messages;
    private final ObjectProvider<Codes> codes;

    /** The engine starts before what reads the database. */
    DeployedContract(
            ListableBeanFactory beans, StepCatalogue steps, KnownMessages messages, ObjectProvider<Codes> codes) {
        this.beans = beans;
        this.steps = steps;
        this.messages = messages;
        this.codes = codes;
    }

    public Contract of(ProcessEngineConfigurationImpl engine) {
        return new Contract(
                steps.byName(),
                names(beans.getBeanNamesForType(TaskListener.class, true, false)),
                messages.factsByName(),
                codes.getObject().byFact(),
                new DeployedModels(engine));
    }

    private static Set<String> names(String... names) {
        return new TreeSet<>(Arrays.asList(names));
    }
}
