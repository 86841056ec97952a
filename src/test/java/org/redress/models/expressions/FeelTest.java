package org.redress.models.expressions;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a decision or a form may let the engine compute, and what stands in it, by the engine's own reading. */
class FeelTest {

    static final List<String> REFUSED = List.of(
            // the way from a value to the code behind it, in every notation
            "a.class",
            "a . class",
            "a.\nclass",
            "a./* c */class",
            "a.`class`",
            "a.b.class.c",
            "(a).class",
            "a[1].class",
            "\"x\".class",
            "{a: b}.class",
            "a.getClass()",
            "a.`getClass`()",
            "a./* c */getClass ()",
            "a.b.c()",
            "\"\".length()",
            "(a).b()",
            "[a.b()]",
            "if a then b.c() else 1",
            "for x in a return x.y()",
            // functions of one's own, of Java, or of nobody
            "function(x) x",
            "(function(x) x)(1)",
            "{f: function(x) x}.f(1)",
            "{f: function(x) x, g: f(1)}",
            "f(1)",
            "f (1)",
            "f(x: 1)",
            "length(a)",
            "string  length(a)",
            "day of  week(a)",
            "import(\"x\")",
            "T(a)",
            "count(f(a))",
            "get value(f(), \"a\")",
            // what is no FEEL
            "${a}",
            "#{a}",
            "'a'",
            "a ? b : c",
            "a -> b",
            "x => x",
            "a == b",
            "a && b",
            "!a",
            "a; b",
            "a # b",
            "a b",
            "not a",
            "\"a",
            "`a",
            "/* a",
            "[1,",
            "(1",
            "1)",
            // more than anybody writes, in brackets that hide behind quotes, names and comments too
            "(".repeat(20) + "1" + ")".repeat(20),
            "\"\\\\\" x \" + " + "(".repeat(20) + "1" + ")".repeat(20) + " + \"y\"",
            "/* \" */ " + "(".repeat(20) + "1" + ")".repeat(20) + " /* \" */",
            "// \"\n" + "(".repeat(20) + "1" + ")".repeat(20) + " // \"",
            "`\"` + " + "(".repeat(20) + "1" + ")".repeat(20) + " + `\"`",
            "[".repeat(12) + "!" + "]".repeat(12),
            "(".repeat(5000),
            "1+".repeat(2000) + "1",
            "function(x) ".repeat(300) + "1",
            "\"" + "x".repeat(5000) + "\"");

    @ParameterizedTest
    @FieldSource("REFUSED")
    void refuses(String text) {
        assertTimeoutPreemptively(ofSeconds(10), () -> {
            assertThat(Feel.isExpression(text)).isFalse();
            assertThat(Feel.isTest(text)).isFalse();
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', nullValues = "nothing", textBlock = """
        a                                                      | a
        größe > 1                                              | größe
        `a b` + c                                              | a b,c
        a.b.c                                                  | a
        a.`b c`                                                | a
        a.getClass                                             | a
        {class: 1}                                             | nothing
        "a}" + "((((((((((((((" + b                            | b
        "a\\"b" = c                                            | c
        a // c                                                 | a
        /* " */ a /* " */                                      | a
        if (a) then (b) else (c)                               | a,b,c
        for x in xs, y in x return x + y + z                   | xs,z
        for i in 1..a return b * partial                       | a,b
        some x in xs satisfies x > limit                       | xs,limit
        every x in xs satisfies x.a > b                        | xs,b
        (for x in xs return x)[1] = x                          | xs,x
        xs[item > 1]                                           | xs
        xs[amount > limit].b                                   | xs,amount,limit
        {a: 1, b: a + c}.b                                     | c
        {"a b": c}                                             | c
        substring(string: a, start position: string)           | a,string
        a between b and c and d in [1..e]                      | a,b,c,d,e
        a instance of string                                   | a
        not(a) or b in (1, c)                                  | a,b,c
        day of week(date(a)) = years and months duration(b, c) | a,b,c
        date and time(a) - now()                               | a
        date("2020-01-01").year > @"P1D".days                  | nothing
        get or else(is defined(a), -b ** 2)                    | a,b
        contains(?, "x") and cellInput != null                 | cellInput
        count([a, {}, [], true])                               | a
        """)
    void allows_as_an_expression_and_names_the_variables(String text, String names) {
        assertThat(Feel.isExpression(text)).isTrue();
        assertThat(Feel.names(text)).containsExactlyInAnyOrder(names == null ? new String[0] : names.split(","));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', nullValues = "nothing", textBlock = """
        -                                       | nothing
        "a", "b"                                | nothing
        a, b                                    | a,b
        not("a", b)                             | b
        < 5                                     | nothing
        >= a                                    | a
        ]1..a[                                  | a
        [date("2020-01-01")..date(a)]           | a
        1, [2..3], > a                          | a
        not(contains(?, "x"))                   | nothing
        """)
    void allows_as_a_test_and_names_the_variables(String text, String names) {
        assertThat(Feel.isTest(text)).isTrue();
        assertThat(Feel.names(text)).containsExactlyInAnyOrder(names == null ? new String[0] : names.split(","));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a, b", "-", "not(\"a\", b)"})
    void a_test_need_not_be_an_expression(String test) {
        assertThat(Feel.isExpression(test)).isEqualTo(test.startsWith("not"));
    }
}
