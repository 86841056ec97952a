package org.redress.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.redress.models.deployment.ModelSource;

/** A folder of small models to deploy. */
public final class Probes {

    private final Path directory;

    public Probes(Path directory) {
        this.directory = directory;
        try {
            Files.createDirectories(directory.resolve("processes"));
            Files.createDirectories(directory.resolve("forms"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ModelSource source() {
        return new ModelSource(
                directory.resolve("processes").toString(),
                directory.resolve("forms").toString());
    }

    public void write(String name, String content) {
        try {
            Files.writeString(path(name), content, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void delete(String name) {
        try {
            Files.delete(path(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path path(String name) {
        return directory.resolve(name.startsWith("forms/") ? name : "processes/" + name);
    }

    /** From start to end, with what is given in between. */
    public static String process(String id, String name, String between, String... flow) {
        StringBuilder flows = new StringBuilder();
        String from = "S";
        for (String next : flow) {
            flows.append(sequence(from, next));
            from = next;
        }
        return """
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="D" targetNamespace="x"
              xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
              <bpmn:process id="%s" name="%s" isExecutable="true" camunda:historyTimeToLive="P1D">
                <bpmn:startEvent id="S"/>%s<bpmn:endEvent id="E"/>
                %s</bpmn:process>
            </bpmn:definitions>""".formatted(id, name, between, flows.append(sequence(from, "E")));
    }

    public static String process(String id, String name) {
        return process(id, name, "");
    }

    public static String sequence(String from, String to) {
        return "<bpmn:sequenceFlow id=\"F_%s_%s\" sourceRef=\"%s\" targetRef=\"%s\"/>".formatted(from, to, from, to);
    }

    public static String hostile(String id) {
        return process(id, "Bad", "<bpmn:scriptTask id=\"Task_Script\" scriptFormat=\"juel\"/>", "Task_Script");
    }

    public static String form(String id) {
        return "{\"id\": \"%s\", \"type\": \"default\", \"components\": []}".formatted(id);
    }

    /** As somebody who writes to the engine's database. */
    public static void pastTheGate(ProcessEngineConfigurationImpl engine, String model) {
        List<Deployer> deployers = engine.getDeployers();
        try {
            engine.getDeploymentCache()
                    .setDeployers(deployers.stream()
                            .filter(deployer -> deployer.getClass().getName().startsWith("org.camunda"))
                            .toList());
            engine.getRepositoryService()
                    .createDeployment()
                    .name("probe")
                    .addString("probe.bpmn", model)
                    .deploy();
        } finally {
            engine.getDeploymentCache().setDeployers(deployers);
        }
    }

    public static ModelFile file(String name, String content) {
        return new ModelFile(name, content.getBytes(StandardCharsets.UTF_8));
    }
}
