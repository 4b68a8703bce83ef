// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/wrapped_lines.h"

#include <QTextLayout>

namespace coalesce::ui {

namespace {
constexpr qsizetype kMostCharacters = 3000; // laid out; more do not fit the few lines that anybody asks for
} // namespace

LineWrapper::LineWrapper(const QFont &font) : m_font(font), m_metrics(font) {
    for (int i = ' '; i < kLatin; ++i)
        m_advances[std::size_t(i)] = float(m_metrics.horizontalAdvance(QChar(i)));
}

bool LineWrapper::breakLatin(const QString &text, int width, int most, QStringList &lines,
                             qsizetype &end) const {
    const float room = float(width) - 1; // kerning may add a little
    qsizetype start = 0;
    qsizetype space = -1; // the last one on this line
    float used = 0;
    float usedToSpace = 0;
    for (qsizetype i = 0; i < text.size() && lines.size() < most; ++i) {
        const char16_t c = text[i].unicode();
        if (c == u'\n') {
            lines << text.mid(start, i - start);
            start = end = i + 1;
            space = -1;
            used = 0;
            continue;
        }
        if (c >= kLatin || c < u' ')
            return false;
        used += m_advances[c];
        if (c == u' ') { // a space may hang over the edge
            space = i;
            usedToSpace = used;
        } else if (used > room) {
            if (space < start)
                return false;
            lines << text.mid(start, space - start);
            start = end = space + 1;
            used -= usedToSpace;
        }
    }
    if (lines.size() < most) {
        lines << text.mid(start);
        end = text.size();
    }
    return true;
}

void LineWrapper::breakAny(const QString &text, int width, int most, QStringList &lines,
                           qsizetype &end) const {
    QString shaped = text;
    shaped.replace(QLatin1Char('\n'), QChar::LineSeparator);
    QTextLayout layout(shaped, m_font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    while (lines.size() < most) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        end = line.textStart() + line.textLength();
        QString words = text.mid(line.textStart(), line.textLength());
        while (!words.isEmpty() && words.back().isSpace()) // hangs over the edge
            words.chop(1);
        lines << words;
    }
    layout.endLayout();
}

QStringList LineWrapper::lines(const QString &whole, int width, int most) const {
    const QString text = whole.left(kMostCharacters);
    QStringList lines;
    qsizetype end = 0;
    if (!breakLatin(text, width, most, lines, end)) {
        lines.clear();
        end = 0;
        breakAny(text, width, most, lines, end);
    }
    if (end < whole.size() && !lines.isEmpty()) {
        QString more = lines.last() + QLatin1Char(' ') + text.mid(end, 100).section(QLatin1Char('\n'), 0, 0);
        lines.last() = m_metrics.elidedText(more.trimmed() + QChar(0x2026), Qt::ElideRight, width);
    }
    return lines;
}

} // namespace coalesce::ui
