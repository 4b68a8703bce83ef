// SPDX-License-Identifier: GPL-3.0-or-later
// Text that looks like markup, formulas or code, for tests that it stays text.
#pragma once

#include <QString>
#include <rapidcheck.h>

namespace coalesce::test {

// Short pieces that mean something to Markdown, HTML, CSV or text layout, in any order: "# 1. \\<b> \n\n---"…
inline rc::Gen<QString> nastyText() {
    static const std::vector<QString> kPieces = {u"#"_qs,
                                                 u"##"_qs,
                                                 u"*"_qs,
                                                 u"**"_qs,
                                                 u"_"_qs,
                                                 u"__"_qs,
                                                 u"`"_qs,
                                                 u"```"_qs,
                                                 u"~~~"_qs,
                                                 u"~"_qs,
                                                 u"-"_qs,
                                                 u"---"_qs,
                                                 u"="_qs,
                                                 u"==="_qs,
                                                 u"+"_qs,
                                                 u">"_qs,
                                                 u"<"_qs,
                                                 u"<b>"_qs,
                                                 u"</b>"_qs,
                                                 u"<script>"_qs,
                                                 u"<!--"_qs,
                                                 u"-->"_qs,
                                                 u"<a@b.c>"_qs,
                                                 u"<http://x.y>"_qs,
                                                 u"http://x.y/a_b_c"_qs,
                                                 u"www.x.y"_qs,
                                                 u"["_qs,
                                                 u"]"_qs,
                                                 u"![x](y)"_qs,
                                                 u"[x](javascript:y)"_qs,
                                                 u"[x]: /y"_qs,
                                                 u"!"_qs,
                                                 u"("_qs,
                                                 u")"_qs,
                                                 u"|"_qs,
                                                 u"| - |"_qs,
                                                 u"\\"_qs,
                                                 u"&"_qs,
                                                 u"&amp;"_qs,
                                                 u"&#35;"_qs,
                                                 u"&#x23;"_qs,
                                                 u"&copy"_qs,
                                                 u";"_qs,
                                                 u"1."_qs,
                                                 u"1)"_qs,
                                                 u"12345678901."_qs,
                                                 u"a"_qs,
                                                 u"b"_qs,
                                                 u"word"_qs,
                                                 u"9"_qs,
                                                 u" "_qs,
                                                 u"  "_qs,
                                                 u"    "_qs,
                                                 u"\t"_qs,
                                                 u"\n"_qs,
                                                 u"\n\n"_qs,
                                                 u"\u00A0"_qs,
                                                 u"\u2003"_qs,
                                                 u"\u2028"_qs,
                                                 u"\u0085"_qs,
                                                 u"\u000B"_qs,
                                                 u"\u000C"_qs,
                                                 u"\u001F"_qs,
                                                 u"\u0001"_qs,
                                                 u"\uFEFF"_qs,
                                                 u"\u200B"_qs,
                                                 u"\u0301"_qs,
                                                 u"é"_qs,
                                                 u"😀"_qs,
                                                 u"👩\u200D👧"_qs,
                                                 u"كلمة"_qs,
                                                 u"हिन्दी"_qs,
                                                 u"'"_qs,
                                                 u"\""_qs,
                                                 u":"_qs,
                                                 u"."_qs,
                                                 u","_qs,
                                                 u"“"_qs,
                                                 u"—"_qs,
                                                 u"{"_qs,
                                                 u"}"_qs,
                                                 u"$"_qs,
                                                 u"^"_qs,
                                                 u"@"_qs,
                                                 u"="_qs,
                                                 u"%"_qs};
    return rc::gen::map(rc::gen::container<std::vector<QString>>(rc::gen::elementOf(kPieces)),
                        [](const std::vector<QString> &pieces) {
                            QString text;
                            for (const QString &piece : pieces)
                                text += piece;
                            return text;
                        });
}

} // namespace coalesce::test
