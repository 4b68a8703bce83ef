// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/links.h"

#include <QRegularExpression>
#include <QUrl>

namespace coalesce::report {

namespace {

constexpr qsizetype kLongestAddress = 2000;

} // namespace

QString linkTarget(const QString &text) {
    const QString address = text.trimmed();
    if (address.isEmpty() || address.size() > kLongestAddress)
        return {};
    for (const QChar c : address)
        if (c.isSpace() || !c.isPrint() || c == QLatin1Char('<') || c == QLatin1Char('>'))
            return {};
    const QUrl url(address, QUrl::StrictMode);
    if (!url.isValid())
        return {};
    const bool web = url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    if (web ? url.host().isEmpty() : url.scheme() != QLatin1String("mailto") || url.path().isEmpty())
        return {};
    return QString::fromLatin1(url.toEncoded());
}

Spans withLinks(const QString &text) {
    // Up to white space or a bracket; what ends the sentence does not belong to the address.
    static const QRegularExpression address(
        QStringLiteral("\\b(?:https?://|mailto:)[^\\s<>\"]*[^\\s<>\".,;:!?)\\]}’”]"),
        QRegularExpression::CaseInsensitiveOption);
    Spans spans;
    qsizetype from = 0;
    for (auto matches = address.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const QString target = linkTarget(match.captured());
        if (target.isEmpty())
            continue;
        if (match.capturedStart() > from)
            spans.push_back({text.sliced(from, match.capturedStart() - from)});
        spans.push_back({match.captured(), Span::Style::Link, target});
        from = match.capturedEnd();
    }
    if (from < text.size())
        spans.push_back({text.sliced(from)});
    return spans;
}

} // namespace coalesce::report
