package org.redress.models;

import java.util.Map;
import java.util.TreeMap;
import org.redress.models.catalogue.ElementTemplates;
import org.redress.platform.Step;
import org.redress.platform.StepDescription;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** What process owners build flows from: every delegate of this application that announces itself as a {@link Step}. */
@Component
public class StepCatalogue {

    private final ListableBeanFactory beans;

    StepCatalogue(ListableBeanFactory beans) {
        this.beans = beans;
    }

    /** The steps by the name models use, in the order of these names. */
    public Map<String, StepDescription> byName() {
        Map<String, StepDescription> steps = new TreeMap<>();
        for (String bean : beans.getBeanNamesForAnnotation(Step.class)) {
            steps.put(bean, StepDescription.of(bean, ClassUtils.getUserClass(beans.getType(bean))));
        }
        return steps;
    }

    /** The steps as element templates of Camunda Modeler, a JSON array. */
    public String elementTemplates() {
        return ElementTemplates.json(byName().values());
    }
}
