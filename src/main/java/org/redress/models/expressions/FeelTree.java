package org.redress.models.expressions;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.Tuple2;
import camundajar.impl.scala.collection.Iterable;
import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.Filter;
import org.camunda.feel.syntaxtree.For;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.NamedFunctionParameters;
import org.camunda.feel.syntaxtree.PathExpression;
import org.camunda.feel.syntaxtree.Ref;

/**
 * What an expression of FEEL consists of. Kinds of nodes that are not listed are not allowed: methods, functions of one's own or of Java.
 */
final class FeelTree {

    private static final Set<String> KINDS = Set.of("""
        ConstNull ConstBool ConstNumber ConstString ConstList ConstContext ConstRange ConstInputValue
        ConstDate ConstTime ConstLocalTime ConstDateTime ConstLocalDateTime ConstDayTimeDuration ConstYearMonthDuration
        PathExpression Filter If For IterationContext SomeItem EveryItem In InstanceOf
        Conjunction Disjunction Not Equal LessThan LessOrEqual GreaterThan GreaterOrEqual
        Addition Subtraction Multiplication Division Exponentiation ArithmeticNegation
        UnaryTestExpression AtLeastOne InputEqualTo InputLessThan InputLessOrEqual InputGreaterThan InputGreaterOrEqual
        InputInRange""".strip().split("\\s+"));

    /** The one property by which a value leads to the code behind it. */
    private static final String CLASS = "class";

    private final Set<String> names = new LinkedHashSet<>();
    private boolean allowed = true;

    private FeelTree() {}

    static FeelTree of(Exp expression) {
        FeelTree tree = new FeelTree();
        tree.read(expression, new HashSet<>());
        return tree;
    }

    boolean isAllowed() {
        return allowed;
    }

    /** What it names, without what it calls so itself: an item of a list, an entry of a context. */
    Set<String> names() {
        return names;
    }

    private void read(Object node, Set<String> bound) {
        if (node instanceof Exp expression) {
            allowed &= isAllowed(expression);
        }
        if (node instanceof Ref reference) {
            noteName(reference, bound);
        } else if (node instanceof NamedFunctionParameters given) {
            read(given.params().values(), bound);
        } else if (node instanceof Iterable<?> nodes) {
            CollectionConverters.asJava(nodes).forEach(each -> read(each, bound));
        } else if (node instanceof Tuple2<?, ?> named) {
            read(named._2(), bound);
            bound.add(named._1().toString());
        } else if (node instanceof Product parts) {
            readParts(parts, new HashSet<>(bound));
        }
    }

    private void noteName(Ref reference, Set<String> bound) {
        if (!bound.contains(reference.names().head())) {
            names.add(reference.names().head());
        }
    }

    /** Reads the parts in their order, because later parts may use a name that an earlier part defines. */
    private void readParts(Product node, Set<String> bound) {
        for (int i = 0; i < node.productArity(); i++) {
            read(node.productElement(i), bound);
            if (node instanceof Filter) {
                bound.add("item");
            } else if (node instanceof For) {
                bound.add("partial");
            }
        }
    }

    private static boolean isAllowed(Exp node) {
        if (node instanceof FunctionInvocation call) {
            return FeelFunctions.contains(call.function());
        }
        if (node instanceof Ref reference) {
            return CollectionConverters.asJava(reference.names()).lastIndexOf(CLASS) <= 0;
        }
        return KINDS.contains(((Product) node).productPrefix())
                && !(node instanceof PathExpression path && path.key().equals(CLASS));
    }
}
