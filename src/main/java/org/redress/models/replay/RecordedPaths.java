package org.redress.models.replay;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.redress.models.deployment.DeployedModels;
import org.redress.models.replay.RecordedPath.Visit;
import org.springframework.stereotype.Component;

/** Reads the paths of complaints that are through with a process, the latest first. */
@Component
class RecordedPaths {

    /** No list of the engine is longer. */
    private static final int LONGEST = 2000;

    private final HistoryService history;
    private final DeployedModels models;
    private final ProcessEngineConfigurationImpl engine;

    RecordedPaths(HistoryService history, DeployedModels models, ProcessEngineConfigurationImpl engine) {
        this.history = history;
        this.models = models;
        this.engine = engine;
    }

    List<HistoricProcessInstance> latest(String process, int paths) {
        return read(() -> history.createHistoricProcessInstanceQuery()
                .processDefinitionKey(process)
                .completed()
                .orderByProcessInstanceEndTime()
                .desc()
                .listPage(0, paths));
    }

    /** @param shapes of the versions met so far */
    RecordedPath path(HistoricProcessInstance instance, Map<String, ProcessShape> shapes) {
        ProcessShape shape = shapes.computeIfAbsent(
                instance.getProcessDefinitionId(),
                version -> ProcessShape.of(ProcessXml.read(
                        new ByteArrayInputStream(models.version(version).content()))));
        List<HistoricActivityInstance> activities = read(() -> history.createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .orderPartiallyByOccurrence()
                .asc()
                .listPage(0, LONGEST));
        Map<String, Integer> ends = ends(activities);
        return new RecordedPath(
                instance.getBusinessKey(),
                IntStream.range(0, activities.size())
                        .filter(at -> shape.has(activities.get(at).getActivityId()))
                        .mapToObj(at -> visit(activities, at, shape, ends))
                        .toList());
    }

    /** People who may try out a change may try it on every complaint, so no rights are checked here. */
    private <T> T read(Callable<T> question) {
        return engine.getCommandExecutorTxRequired().execute(context -> context.runWithoutAuthorization(question));
    }

    private static Map<String, Integer> ends(List<HistoricActivityInstance> activities) {
        List<HistoricActivityInstance> ended = new ArrayList<>(activities.stream()
                .filter(activity -> activity.getEndTime() != null && !activity.isCanceled())
                .toList());
        ended.sort(Comparator.comparing(HistoricActivityInstance::getEndTime));
        Map<String, Integer> ranks = new HashMap<>();
        ended.forEach(activity -> ranks.put(activity.getId(), ranks.size()));
        return ranks;
    }

    private static Visit visit(
            List<HistoricActivityInstance> activities, int at, ProcessShape shape, Map<String, Integer> ends) {
        HistoricActivityInstance activity = activities.get(at);
        Set<String> ways = new LinkedHashSet<>();
        List<String> next = new ArrayList<>();
        shape.step(activity.getActivityId())
                .filter(ProcessShape.Step::chooses)
                .ifPresent(step -> findWays(activities.subList(at + 1, activities.size()), activity, step, ways, next));
        return new Visit(
                activity.getActivityId(),
                activity.getActivityName(),
                activity.getActivityType(),
                ends.getOrDefault(activity.getId(), RecordedPath.NEVER),
                ways,
                next);
    }

    /**
     * The history does not contain flows. A flow counts as taken when the activity it leads to is the first of the
     * candidates visited afterwards.
     */
    private static void findWays(
            List<HistoricActivityInstance> later,
            HistoricActivityInstance from,
            ProcessShape.Step step,
            Set<String> ways,
            List<String> next) {
        for (HistoricActivityInstance activity : later) {
            if (activity.getActivityId().equals(from.getActivityId()) || !ways.isEmpty() && !step.takesSeveral()) {
                return;
            }
            if (from.getParentActivityInstanceId().equals(activity.getParentActivityInstanceId())) {
                step.ways().stream()
                        .filter(way -> way.to().equals(activity.getActivityId()) && ways.add(way.id()))
                        .forEach(way -> next.add(way.to()));
            }
        }
    }
}
