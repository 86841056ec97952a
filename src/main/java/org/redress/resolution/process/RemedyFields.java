package org.redress.resolution.process;

import org.redress.codes.CodeList;
import org.redress.platform.CodeListField;
import org.redress.platform.Field;
import org.redress.platform.MoneyField;

/** What is promised, or what a body outside obliges us to. */
final class RemedyFields {

    static final CodeListField KIND = Field.code("remedyKind", CodeList.REMEDY_KIND);
    static final MoneyField SUM = Field.money("remedyAmount", "remedyCurrency");
    static final Field<String> TEXT = Field.text("remedyText").optional();

    private RemedyFields() {}
}
