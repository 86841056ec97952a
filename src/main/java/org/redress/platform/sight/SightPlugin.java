package org.redress.platform.sight;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.redress.complaint.ComplaintNumber;
import org.redress.confidentiality.ComplaintAccess;
import org.redress.contract.RuleRefused;
import org.redress.platform.UserTasks;
import org.redress.record.Subjects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts the rules of this room into the engine: into every query, every check of a single task or process, and every assignment. */
@Component
class SightPlugin extends AbstractProcessEnginePlugin {

    private final ObjectProvider<Subjects> subjects;
    private final ObjectProvider<ComplaintAccess> access;

    /** The engine starts before the services that read the database. */
    SightPlugin(ObjectProvider<Subjects> subjects, ObjectProvider<ComplaintAccess> access) {
        this.subjects = subjects;
        this.access = access;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<SessionFactory> managers =
                engine.getCustomSessionFactories() == null ? new ArrayList<>() : engine.getCustomSessionFactories();
        managers.add(new TaskQueries.Opening());
        engine.setCustomSessionFactories(managers);
        HiddenSubjects hidden = new HiddenSubjects(subjects);
        engine.setCommandCheckers(new ArrayList<CommandChecker>(
                List.of(hidden.checker(), new TenantCommandChecker(), new OfferedTasks(hidden))));
        engine.setIdentityProviderSessionFactory(new Profiles());
        UserTasks.listen(engine, this::refuseThePersonConcerned, TaskListener.EVENTNAME_ASSIGNMENT);
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        engine.getSqlSessionFactory().getConfiguration().addInterceptor(new PersonalTables(subjects));
    }

    private void refuseThePersonConcerned(DelegateTask task) {
        if (task.getAssignee() != null && task.getExecution() != null) {
            ComplaintNumber.in(task.getExecution().getProcessBusinessKey())
                    .filter(number -> access.getObject().isComplainedAbout(number, task.getAssignee()))
                    .ifPresent(number -> {
                        throw new RuleRefused("This task cannot be given to " + task.getAssignee() + ".");
                    });
        }
    }
}
