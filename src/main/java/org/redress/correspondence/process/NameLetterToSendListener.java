package org.redress.correspondence.process;

import java.util.Locale;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.redress.correspondence.delivery.Deliveries;
import org.redress.correspondence.delivery.Dispatch;
import org.redress.correspondence.delivery.Letter;
import org.springframework.stereotype.Component;

/** Several letters of one complaint may wait at once: the name of each task says which letter it is about. */
@Component
class NameLetterToSendListener implements TaskListener {

    private final Deliveries deliveries;

    NameLetterToSendListener(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public void notify(DelegateTask task) {
        deliveries
                .find((Long) task.getVariable(Dispatch.LETTER_TO_SEND))
                .map(Letter::what)
                .ifPresent(what -> task.setName(task.getName() + ": " + inWords(what)));
    }

    private static String inWords(String what) {
        return what.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
