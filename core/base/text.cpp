// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"

#include <QCoreApplication>

namespace coalesce {

namespace {

QString tr(const char *text) {
    return QCoreApplication::translate("coalesce::Text", text);
}

// The text with LF line ends, or what is wrong with it.
Result<QString> normalised(const QString &raw) {
    QString text = raw;
    if (raw.contains(QLatin1Char('\r'))) {
        text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
        text.replace(QLatin1Char('\r'), QLatin1Char('\n'));
    }
    const QStringView view = text; // indexing the string itself would copy it
    qsizetype characters = 0;
    bool blank = !view.isEmpty();
    for (qsizetype i = 0; i < view.size(); ++i, ++characters) {
        const QChar c = view[i];
        if (c.isNull())
            return fail(ErrorCode::BadArgument, tr("The text holds a NUL character, which no text can."));
        if (c.isHighSurrogate() && i + 1 < view.size() && view[i + 1].isLowSurrogate()) {
            ++i;
            blank = false;
        } else if (c.isSurrogate()) {
            return fail(ErrorCode::BadArgument,
                        tr("The text holds half of a character (an unpaired surrogate)."));
        } else if (!c.isSpace()) {
            blank = false;
        }
    }
    if (blank)
        return fail(ErrorCode::BadArgument, tr("The text is white space alone."));
    if (characters > kMaxTextLength)
        return fail(ErrorCode::BadArgument,
                    tr("The text has %L1 characters; %L2 is the most.").arg(characters).arg(kMaxTextLength));
    return text;
}

} // namespace

Result<Text> Text::checked(const QString &raw) {
    auto text = normalised(raw);
    if (!text)
        return passOn(text);
    return Text(std::move(*text));
}

Result<RequiredText> RequiredText::checked(const QString &raw) {
    auto text = normalised(raw);
    if (!text)
        return passOn(text);
    if (text->isEmpty())
        return fail(ErrorCode::BadArgument, tr("The text is empty."));
    return RequiredText(std::move(*text));
}

} // namespace coalesce
