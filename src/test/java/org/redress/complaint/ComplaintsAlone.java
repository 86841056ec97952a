package org.redress.complaint;

import java.util.List;
import org.redress.record.Subjects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Complaints as the only kind of subject, recognised by their numbers; for engines without the rest of the house. */
public final class ComplaintsAlone {

    private ComplaintsAlone() {}

    public static ObjectProvider<Subjects> known() {
        var beans = new StaticListableBeanFactory();
        beans.addBean("subjects", new Subjects(List.of(new ComplaintSubjects(null, null))));
        return beans.getBeanProvider(Subjects.class);
    }
}
