// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/markdown.h"

#include "core/report/links.h"
#include "core/report/markdown_text.h"

#include <QStringList>

namespace coalesce::report {

namespace {

constexpr int kDeepestHeading = 6;

QString lineOf(const QString &text) {
    return markdownText(text, {.atStart = false, .breaks = false});
}

// The target of a link as it may stand in round brackets, or nothing if it is no address that may be
// followed.
QString targetSource(const QString &target) {
    QString source;
    for (const char byte : linkTarget(target).toLatin1()) {
        const bool plain = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
                           (byte >= '0' && byte <= '9') ||
                           QLatin1String("-._:/?#@!$+,;=%&").contains(QLatin1Char(byte));
        if (plain)
            source += (byte == '&' || byte == '_') ? QLatin1Char('\\') + QString(QLatin1Char(byte))
                                                   : QString(QLatin1Char(byte));
        else
            source += QStringLiteral("%%1").arg(static_cast<uchar>(byte), 2, 16, QLatin1Char('0')).toUpper();
    }
    return source;
}

// A stretch of a paragraph's text in one style.
struct Stretch {
    qsizetype from;
    qsizetype to;
    Span::Style style;
    QString target;
};

// CommonMark reads ** as strong only beside the right neighbours; a letter or digit inside, or the edge, a
// space or a line feed outside, always are. Elsewhere the text goes without.
bool canBeStrong(QStringView text, const Stretch &s) {
    const auto parts = [](QChar c) { return c == QLatin1Char(' ') || c == QLatin1Char('\n'); };
    const bool opens = s.from == 0 || parts(text[s.from - 1]) || text[s.from].isLetterOrNumber();
    const bool closes = s.to == text.size() || parts(text[s.to]) || text[s.to - 1].isLetterOrNumber();
    return opens && closes;
}

// The spans as stretches of `text`, which gets their texts one after the other; white space at the edges of
// strong text and links becomes plain, equal neighbours become one.
std::vector<Stretch> stretchesOf(const Spans &spans, QString &text) {
    std::vector<Stretch> stretches;
    const auto add = [&stretches](Stretch s) {
        if (s.from == s.to)
            return;
        if (!stretches.empty() && stretches.back().style == s.style && stretches.back().target == s.target)
            stretches.back().to = s.to;
        else
            stretches.push_back(std::move(s));
    };
    for (const Span &span : spans) {
        const qsizetype from = text.size();
        text += span.text;
        const QString target = span.style == Span::Style::Link ? targetSource(span.target) : QString();
        const bool marked = span.style == Span::Style::Strong || !target.isEmpty();
        qsizetype first = from;
        qsizetype last = text.size();
        while (marked && first < last && text[first].isSpace())
            ++first;
        while (marked && last > first && text[last - 1].isSpace())
            --last;
        add({from, first, Span::Style::Plain, {}});
        add({first, last, marked ? span.style : Span::Style::Plain, target});
        add({last, text.size(), Span::Style::Plain, {}});
    }
    return stretches;
}

QString spansOf(const Spans &spans) {
    QString text;
    const std::vector<Stretch> stretches = stretchesOf(spans, text);
    QString source;
    for (const Stretch &s : stretches) {
        const QString inner = markdownRange(text, s.from, s.to, {});
        if (s.style == Span::Style::Link)
            source += QStringLiteral("[") + inner + QStringLiteral("](") + s.target + QLatin1Char(')');
        else if (s.style == Span::Style::Strong && canBeStrong(text, s))
            source += QStringLiteral("**") + inner + QStringLiteral("**");
        else
            source += inner;
    }
    return source;
}

// Who said it and what we add, in emphasis: set apart from what was said.
QString beside(const QString &by, const QString &aside = {}) {
    QStringList parts;
    if (!by.isEmpty())
        parts += QStringLiteral("— ") + lineOf(by);
    if (!aside.isEmpty())
        parts += QLatin1Char('(') + lineOf(aside) + QLatin1Char(')');
    return parts.isEmpty() ? QString()
                           : QStringLiteral(" *") + parts.join(QLatin1Char(' ')) + QLatin1Char('*');
}

void writeItems(const std::vector<Item> &items, QChar bullet, const QString &indent, QString &out) {
    for (const Item &item : items) {
        // An empty item would be read as an underline of what stands above it.
        const QString text = item.text.isEmpty() ? QStringLiteral("…") : item.text;
        const QString inner = indent + QStringLiteral("  ");
        const QString quote = item.quote ? QStringLiteral("> ") : QString();
        out += indent + bullet + QLatin1Char(' ') + quote + markdownText(text, {.indent = inner + quote}) +
               beside(item.by, item.aside) + QLatin1Char('\n');
        writeItems(item.children, QLatin1Char('-'), inner, out);
    }
}

class Writer {
public:
    QString text() { return std::move(m_out); }

    void operator()(const Heading &heading) {
        QString line = lineOf(heading.text);
        if (!heading.aside.isEmpty())
            line += QStringLiteral(" (") + lineOf(heading.aside) + QLatin1Char(')');
        // Number signs at the end would be taken for a closing sequence.
        if (line.endsWith(QLatin1Char('#')))
            line.insert(line.size() - 1, QLatin1Char('\\'));
        const int level = std::clamp(heading.level, 1, kDeepestHeading);
        block(QString(level, QLatin1Char('#')) + QLatin1Char(' ') + line + QLatin1Char('\n'), QChar());
    }

    void operator()(const Paragraph &paragraph) {
        const QString source = spansOf(paragraph.spans);
        if (!source.isEmpty())
            block(source + QLatin1Char('\n'), QChar());
    }

    void operator()(const List &list) {
        // Two lists one after the other would be one, if their bullets were the same.
        const QChar bullet = m_lastBullet == QLatin1Char('-') ? QLatin1Char('*') : QLatin1Char('-');
        QString source;
        writeItems(list.items, bullet, {}, source);
        if (!source.isEmpty())
            block(source, bullet);
    }

    void operator()(const Callout &callout) {
        const QString quote = QStringLiteral("> ");
        QString source = quote;
        if (!callout.lead.isEmpty())
            source += QStringLiteral("**") + lineOf(callout.lead) + QStringLiteral("**");
        if (!callout.lead.isEmpty() && !callout.text.startsWith(QLatin1Char('\n')))
            source += QLatin1Char(' ');
        source += markdownText(callout.text, {.indent = quote, .atStart = callout.lead.isEmpty()});
        source += beside(callout.by) + QLatin1Char('\n');
        if (!callout.closing.isEmpty())
            source += QStringLiteral(">\n") + quote + markdownText(callout.closing, {.indent = quote}) +
                      QLatin1Char('\n');
        block(source, QChar());
    }

private:
    void block(const QString &source, QChar bullet) {
        if (!m_out.isEmpty())
            m_out += QLatin1Char('\n');
        m_out += source;
        m_lastBullet = bullet;
    }

    QString m_out;
    QChar m_lastBullet; // of the block before, if it is a list
};

} // namespace

QString markdownOf(const Outline &outline) {
    Writer writer;
    for (const Block &block : outline.blocks)
        std::visit(writer, block);
    return writer.text();
}

} // namespace coalesce::report
