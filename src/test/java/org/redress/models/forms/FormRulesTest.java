package org.redress.models.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.models.TestContract.findings;
import static org.redress.models.TestContract.form;
import static org.redress.models.TestContract.process;
import static org.redress.models.TestContract.replaced;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.models.Finding;
import org.redress.models.ModelFile;
import org.redress.models.ModelRules;
import org.redress.models.TestContract;

/** What Tasklist could not show, or a step would not find. */
class FormRulesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"type":"filepicker","id":"F","key":"a"}                                          | cannot show
        {"type":"documentPreview","id":"F"}                                               | cannot show
        {"type":"iframe","id":"F"}                                                        | cannot show
        {"type":"nobodyKnows","id":"F"}                                                   | cannot show
        {"id":"F","key":"a"}                                                              | cannot show
        {"type":"group","components":[{"type":"filepicker","id":"F","key":"a"}]}          | cannot show
        {"type":"textfield","id":"F","key":"written"}                                     | another key
        {"type":"group","components":[{"type":"textfield","id":"F","key":"written"}]}     | another key
        {"type":"group","path":"g","components":[{"type":"textfield","key":"a"},{"type":"number","id":"F","key":"a"}]} | Two fields
        {"type":"dynamiclist","id":"F","path":"l"}                                        | cannot be completed
        {"type":"dynamiclist","id":"F","path":"l","allowAddRemove":false,"components":[{"type":"textfield","key":"a"}]} | cannot be completed
        {"type":"textfield","id":"F","key":"a","conditional":{"hide":"=a = "}}            | cannot be read
        {"type":"textfield","id":"F","key":"a","readonly":"=if a"}                        | cannot be read
        {"type":"textfield","id":"F","key":"a","validate":{"required":"=(("}}             | cannot be read
        {"type":"select","id":"F","key":"a","valuesExpression":"=[1,"}                    | cannot be read
        {"type":"textfield","id":"F","key":"a","validate":{"pattern":"[a-"}}              | pattern cannot be read
        {"type":"expression","id":"F","key":"a","expression":"=1 +"}                      | cannot be read
        {"type":"table","id":"F","dataSource":"=]"}                                       | cannot be read
        {"type":"text","id":"F","text":"{{a b c}}"}                                       | cannot be shown
        {"type":"text","id":"F","text":"{{#if a}}x"}                                      | never closed
        {"type":"text","id":"F","text":"x{{/if}}"}                                        | cannot be shown
        {"type":"text","id":"F","text":"{{#if a}}{{/loop}}"}                              | cannot be shown
        {"type":"textfield","id":"F","key":"a","label":"{{1 +}}"}                         | cannot be shown
        {"type":"html","id":"F","content":"<script>1</script>"}                           | Scripts
        {"type":"select","id":"F","key":"a","properties":{"codeList":"colour"}}           | no code list "colour"
        {"type":"textfield","id":"F","key":"a","properties":{"codeList":"category"}}      | Only a select or radio
        {"type":"select","id":"F","key":"a","properties":{"codeList":"channel","traits":"DEED"}} | The traits of this code list
        """)
    void a_component_that_does_not_work_is_found(String component, String sentence) {
        assertThat(findings(form("[" + component + "]"))).anySatisfy(finding -> {
            assertThat(finding.element()).isEqualTo("F");
            assertThat(finding.sentence()).contains(sentence);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"radio\",\"id\":\"F\",\"key\":\"a\",\"properties\":{\"codeList\":\"channel\",\"traits\":\"BOTH_WAYS, INCOMING\"}}",
                "{\"type\":\"dynamiclist\",\"id\":\"F\",\"path\":\"l\",\"allowAddRemove\":false,\"components\":[{\"type\":\"textfield\",\"key\":\"a\",\"readonly\":true},{\"type\":\"text\",\"text\":\"x\"}]}",
                "{\"type\":\"text\",\"text\":\"{{#if contains(a, \\\"B\\\")}}x{{else}}y{{/if}} {{#loop list}}{{this.name}}{{/loop}} {{a}}\"}",
                "{\"type\":\"textfield\",\"key\":\"a\",\"conditional\":{\"hide\":\"=b = null or b != \\\"X\\\"\"}}"
            })
    void a_component_that_works_passes(String component) {
        assertThat(findings(form("[" + component + "]"))).isEmpty();
    }

    @Test
    void a_form_of_a_newer_kind_is_found() {
        assertThat(findings(replaced(form("[]"), "\"type\":\"default\"", "\"schemaVersion\":17")))
                .hasSize(1);
        assertThat(findings(replaced(form("[]"), "\"type\":\"default\"", "\"schemaVersion\":16")))
                .isEmpty();
    }

    @Test
    void what_a_form_shows_must_be_written_by_somebody() {
        ModelFile task =
                process("<bpmn:userTask camunda:candidateGroups=\"staff\" id=\"T\" camunda:formRef=\"aForm\"/>");
        ModelFile shows =
                form("[{\"type\":\"textfield\",\"key\":\"own\"},{\"type\":\"text\",\"text\":\"{{own}} {{foreign}}\"}]");

        assertThat(ModelRules.check(List.of(task, shows), TestContract.CONTRACT))
                .extracting(Finding::sentence)
                .singleElement()
                .asString()
                .contains("\"foreign\"");
        FormModel model = FormModel.read(shows).orElseThrow();
        assertThat(model.keys()).containsExactly("own");
        assertThat(model.fields().get("own").label()).isEqualTo("own");
        assertThat(model.reads()).containsExactly("foreign");
    }
}
