package org.redress.models.expressions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.redress.models.ModelFile;
import org.redress.models.UnreadableModel;
import org.redress.platform.xml.Xml;
import org.w3c.dom.Attr;

/** What a model may let the engine evaluate, and what stands in it, by the engine's own reading. */
class ExpressionGrammarTest {

    static final List<String> REFUSED = List.of(
            // two kinds of opening in one text; openings that are escaped, or hide in a text
            "#{a}${b}",
            "${a}#{b}",
            "\\${a}",
            "\\${a.b}",
            "\\\\${a}",
            "x \\#{a.b()} y",
            "${'${b}'}",
            "${'#{b.c()}'}",
            "${\"x ${b\"}",
            // what ends nowhere, or somewhere else than it seems
            "${'a",
            "${\"a}",
            "${'a' 'b'}",
            "${'a''b'}",
            "${'}' + a}",
            "${'}'.length()}",
            "${'a}'.b} c}",
            "${a} ${",
            "${a} #{",
            "${a}${b",
            "${(a}${b)}",
            "${",
            "#{",
            // comments, escapes and letters that are none
            "${/* c */ a}",
            "${a // c\n}",
            "${a /* } */}",
            "${\\u0061}",
            "${a\0}",
            "${a\u200bb}",
            "${\u0430}",
            "${gr\u00f6\u00dfe}",
            "${a$b}",
            "${$a}",
            "${`a`}",
            "${@a}",
            // what other expression languages know
            "${x -> x.y}",
            "${(x -> x)(1)}",
            "${a = b}",
            "${a += b}",
            "${[1, 2]}",
            "${{'a': 1}}",
            "${a ?: b}",
            "${a ?? b}",
            "${a?.b}",
            "${?}",
            "${a instanceof b}",
            "${new a()}",
            "${T(java.lang.Runtime)}",
            "${a::b}",
            "${a =~ b}",
            // what this one knows, and models may not
            "${a:b(c)}",
            "${f()}",
            "${f(x)}",
            "${a ? b : c}",
            "${-1}",
            "${a - 1}",
            "${a * 2}",
            "${a div b}",
            "${a mod b}",
            "${a % b}",
            "${a[0]}",
            "${a['b']}",
            "${a[b]}",
            "${'a'.class}",
            "${1.class}",
            "${(a).b}",
            "${a.b == 1}",
            "${not a.b}",
            "${execution == null}",
            "${(execution)}",
            "${execution['processBusinessKey']}",
            "${execution.processBusinessKey == 'a'}",
            "${(execution.processBusinessKey)}",
            "${execution.processBusinessKey.length()}",
            "${execution.processBusinessKey()}",
            "${a.processBusinessKey}",
            "${task.name}",
            "${externalTask}",
            // more than anybody writes
            "${99999999999999999999}",
            "${" + "(".repeat(60) + "a" + ")".repeat(60) + "}",
            "${" + "(".repeat(400) + "a",
            "${" + "a[".repeat(200),
            "${a" + " or a".repeat(150) + "}",
            "${'" + "x".repeat(600) + "'}",
            "${'" + "x".repeat(600));

    @ParameterizedTest
    @FieldSource("REFUSED")
    void refuses(String text) {
        assertThat(ExpressionGrammar.violations(text)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', nullValues = "nothing", textBlock = """
        ${a}                                            => a
        ${ a }                                          => a
        ${_a1}                                          => _a1
        #{a}#{b}                                        => a,b
        text ${a} text ${b == a}                        => a,b
        $${a} #${b} $ {c} # d                           => a,b
        C:\\folder ${a}                                 => a
        ${a}}${b}                                       => a,b
        }${a}{                                          => a
        ${'a}'}                                         => nothing
        ${"}" == a}                                     => a
        ${'it\\'s' != a}                                => a
        ${'"' == "'"}                                   => nothing
        ${''}                                           => nothing
        ${1 == 1.0 or 1e5 < a}                          => a
        ${true and null == false}                       => nothing
        ${trueish or nothing2 or android or taskName}   => trueish,nothing2,android,taskName
        ${!a && !(b || c)}                              => a,b,c
        ${not not empty a}                              => a
        ${a == !b == c}                                 => a,b,c
        ${a lt b and a le b and a gt b and a ge b}      => a,b
        ${a ne b or a eq b}                             => a,b
        ${a < 1 || a <= 2 || a > 3 || a >= 4}           => a
        ${execution.processBusinessKey}                 => nothing
        x ${ execution.processBusinessKey } y           => nothing
        plain {text} with $ and #, 'quoted' or not      => nothing
        """)
    void allows_and_names_the_variables(String text, String names) {
        assertThat(ExpressionGrammar.violations(text)).isEmpty();
        assertThat(ExpressionGrammar.names(text))
                .containsExactlyInAnyOrder(names == null ? new String[0] : names.split(","));
    }

    @Test
    void of_several_expressions_the_bad_ones_are_told() {
        assertThat(ExpressionGrammar.violations("Dear ${name.first}, ${a} and ${f(b)}"))
                .containsExactly("${name.first}", "${f(b)}");
    }

    @Test
    void what_cannot_be_read_is_quoted_in_part() {
        assertThat(ExpressionGrammar.violations("${a" + " or".repeat(100_000)))
                .singleElement()
                .asString()
                .startsWith("${a or or")
                .hasSizeLessThan(110);
    }

    @ParameterizedTest
    @CsvSource({
        "#{closeComplaintDelegate},closeComplaintDelegate",
        "#{Bean},",
        "#{ bean },",
        "'#{bean} ',",
        "${bean},",
        "#{bean.x},",
        "#{bean()},",
        "#{!bean},",
        "#{bean}#{bean},",
        "#{true},",
        "bean,"
    })
    void a_bean_is_named_in_one_way_only(String text, String bean) {
        assertThat(ExpressionGrammar.bean(text).orElse(null)).isEqualTo(bean);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        ${a == 'none'}  | #{a eq "none"}   | true
        ${a}            | ${ a }           | true
        ${a == 'none'}  | ${a == 'no ne'}  | false
        ${a}            | x ${a}           | false
        ${a}            | a                | false
        ${a             | ${a              | false
        """)
    void two_notations_of_one_question_are_the_same(String one, String other, boolean same) {
        assertThat(ExpressionGrammar.isSame(one, other)).isEqualTo(same);
    }

    @Test
    void allows_what_stands_in_the_models_of_the_product() throws Exception {
        assertThat(texts()).hasSizeGreaterThan(100).allSatisfy(text -> {
            assertThat(ExpressionGrammar.violations(text)).isEmpty();
            assertThat(ExpressionGrammar.names(text).isEmpty())
                    .isEqualTo(text.equals("#{execution.processBusinessKey}"));
        });
    }

    private static List<String> texts() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .flatMap(ExpressionGrammarTest::texts)
                    .filter(ExpressionGrammar::isExpression)
                    .toList();
        }
    }

    private static Stream<String> texts(Path file) {
        try {
            return Xml.elements(new ModelFile(file.toString(), Files.readAllBytes(file)).xml())
                    .flatMap(element -> Stream.concat(
                            Stream.of(Xml.text(element)),
                            Xml.attributes(element).stream().map(Attr::getValue)));
        } catch (IOException | UnreadableModel e) {
            throw new AssertionError(e);
        }
    }
}
