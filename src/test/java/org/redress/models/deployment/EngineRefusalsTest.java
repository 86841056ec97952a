package org.redress.models.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.models.TestContract.decision;
import static org.redress.models.TestContract.process;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.redress.SharedStart;
import org.redress.access.Staff;
import org.redress.access.StaffGroup;
import org.redress.access.Visitor;
import org.redress.models.ModelFile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever somebody deploys: it is accepted, or refused with reasons and status 400, and a refusal changes nothing. */
@SharedStart
class EngineRefusalsTest {

    private static final String BOUNDARY = "refusal-boundary";

    @LocalServerPort
    private int port;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private IdentityService identities;

    @ParameterizedTest(name = "{0}")
    @MethodSource("unfit")
    void an_unfit_file_is_refused_with_reasons(String what, String name, String content) {
        long before = definitions();

        HttpResponse<String> answer = deploy(name, content);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body())
                .contains("Not deployed")
                .doesNotContain("ENGINE-", "DMN-0", "cvc-", "jar:", "org.camunda", "org.xml", "com.fasterxml");
        assertThat(definitions()).isEqualTo(before);
    }

    @Test
    void two_files_that_define_the_same_are_refused() {
        String model = text(process(""));

        HttpResponse<String> answer = send(part("probe-1.bpmn", model) + part("probe-2.bpmn", model));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("AProcess")
                        .count())
                .isZero();
    }

    static Stream<String[]> unfit() {
        String model = text(process(""));
        String decision = text(decision("string", "\"a\"", "\"b\""));
        return Stream.of(
                new String[] {"nothing", "probe.bpmn", " "},
                new String[] {"no model", "probe.bpmn", "Dear process owner"},
                new String[] {"half a model", "probe.bpmn", model.substring(0, model.length() / 2)},
                new String[] {
                    "an encoding nobody knows", "probe.bpmn", "<?xml version=\"1.0\" encoding=\"moon\"?>" + model
                },
                new String[] {"another kind of file", "probe.html", "<html/>"},
                new String[] {"a file of another tool", "probe.bpmn20.xml", model},
                new String[] {"a decision that says it is a process", "probe.bpmn", decision},
                new String[] {"a process that says it is a decision", "probe.dmn", model},
                new String[] {
                    "a process nobody can start",
                    "probe.bpmn",
                    model.replace("isExecutable=\"true\"", "isExecutable=\"false\"")
                },
                new String[] {"a process without id", "probe.bpmn", model.replace("id=\"AProcess\"", "")},
                new String[] {"no time to live", "probe.bpmn", model.replace("camunda:historyTimeToLive=\"P1D\"", "")},
                new String[] {"a time to live that is none", "probe.bpmn", model.replace("\"P1D\"", "\"forever\"")},
                new String[] {
                    "a flow from nowhere", "probe.bpmn", model.replace("sourceRef=\"Start\"", "sourceRef=\"Nowhere\"")
                },
                new String[] {"a flow without end", "probe.bpmn", model.replace("targetRef=\"End\"", "")},
                new String[] {"one id twice", "probe.bpmn", model.replace("id=\"End\"", "id=\"Start\"")},
                new String[] {
                    "two collaborations",
                    "probe.bpmn",
                    model.replace(
                            "<bpmn:process",
                            "<bpmn:collaboration id=\"C1\"/><bpmn:collaboration id=\"C2\"/><bpmn:process")
                },
                new String[] {
                    "a start the application sends to another process",
                    "probe.bpmn",
                    model.replace(
                                    "<bpmn:startEvent id=\"Start\"/>",
                                    "<bpmn:startEvent id=\"Start\"><bpmn:messageEventDefinition messageRef=\"M\"/></bpmn:startEvent>")
                            .replace(
                                    "<bpmn:process",
                                    "<bpmn:message id=\"M\" name=\"Msg_ComplaintReceived\"/><bpmn:process")
                },
                new String[] {"elements without bottom", "probe.bpmn", "<a>".repeat(50_000) + "</a>".repeat(50_000)},
                new String[] {"a decision file without id", "probe.dmn", decision.replace(" id=\"D\"", "")},
                new String[] {"a decision without id", "probe.dmn", decision.replace("id=\"aDecision\"", "")},
                new String[] {
                    "a decision that asks for itself",
                    "probe.dmn",
                    decision.replace(
                            "<decisionTable",
                            "<informationRequirement><requiredDecision href=\"#aDecision\"/></informationRequirement><decisionTable")
                },
                new String[] {
                    "a decision that asks for nothing",
                    "probe.dmn",
                    decision.replace(
                            "<decisionTable",
                            "<informationRequirement><requiredDecision href=\"#nowhere\"/></informationRequirement><decisionTable")
                },
                new String[] {"a decision of a newer kind", "probe.dmn", decision.replace("20191111", "20230324")},
                new String[] {"parentheses without bottom", "probe.dmn", decision.replace("\"a\"", "(".repeat(100_000))
                },
                new String[] {"no form", "probe.form", "[]"},
                new String[] {"half a form", "probe.form", "{\"id\":"},
                new String[] {"a form without bottom", "probe.form", "{\"components\":" + "[".repeat(100_000)});
    }

    private HttpResponse<String> deploy(String name, String content) {
        return send(part(name, content));
    }

    private HttpResponse<String> send(String parts) {
        String owner = new Staff(identities).hire("model-owner", StaffGroup.PROCESS_OWNERS);
        return new Visitor(port)
                .send(
                        "POST",
                        "/engine-rest/deployment/create",
                        parts + "--" + BOUNDARY + "--\r\n",
                        Visitor.with(
                                Visitor.basic(owner, Staff.PASSWORD),
                                "Content-Type",
                                "multipart/form-data; boundary=" + BOUNDARY));
    }

    private static String part(String name, String content) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + name
                + "\"\r\n\r\n" + content + "\r\n";
    }

    private long definitions() {
        return List.of(
                        repository.createProcessDefinitionQuery().count(),
                        repository.createDecisionDefinitionQuery().count(),
                        repository.createDeploymentQuery().count())
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private static String text(ModelFile file) {
        return new String(file.content(), StandardCharsets.UTF_8).replace("written", "\"a\"");
    }
}
