// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/markdown_text.h"

#include <vector>

namespace coalesce::report {

namespace {

bool isAsciiDigit(QChar c) {
    return c >= u'0' && c <= u'9';
}
bool isAsciiWord(QChar c) {
    return c.unicode() < 128 && c.isLetterOrNumber();
}
// White space for any reader: some trim more than others.
bool isSpace(QChar c) {
    return c.isSpace() || (c >= QChar(0x1C) && c <= QChar(0x1F));
}

QString reference(char32_t codePoint) {
    return QStringLiteral("&#%1;").arg(uint(codePoint));
}

bool isMark(QChar c) {
    return c.isMark() || (c >= QChar(0x1160) && c <= QChar(0x11FF));
} // with joining jamo

// For each character whether it must be a reference because some readers (pandoc among them) compose what
// they read: they would change a letter and accent typed as two. Empty where nothing would change.
std::vector<bool> composing(QStringView text) {
    const QString whole = text.toString();
    if (whole.normalized(QString::NormalizationForm_C) == whole)
        return {};
    std::vector<bool> composes(static_cast<size_t>(text.size()), false);
    for (qsizetype start = 0; start < text.size();) {
        // A character with the marks upon it; marks beyond the basic plane stand for themselves.
        qsizetype base = start + (text[start].isHighSurrogate() && start + 1 < text.size() ? 2 : 1);
        qsizetype end = base;
        while (end < text.size() && isMark(text[end]))
            ++end;
        const QString cluster = whole.mid(start, end - start);
        if (cluster.normalized(QString::NormalizationForm_C) != cluster) {
            const QString alone = whole.mid(start, base - start);
            const bool changesAlone =
                isMark(text[start]) || alone.normalized(QString::NormalizationForm_C) != alone;
            for (qsizetype i = changesAlone ? start : base; i < end; ++i)
                composes[static_cast<size_t>(i)] = true;
        }
        start = end;
    }
    return composes;
}

// Escapes one character after the other, each by its neighbours.
class Escaper {
public:
    Escaper(QStringView text, qsizetype from, qsizetype to, const MarkdownPlace &place)
        : m_text(text), m_from(from), m_to(to), m_place(place), m_composes(composing(text)) {}

    QString source(qsizetype i) const {
        const QChar c = m_text[i];
        if (c == QLatin1Char('\n')) {
            // A backslash at the end of a block would be one; so the last line feed is a reference.
            const bool hardBreak = m_place.breaks && i + 1 < m_text.size();
            return hardBreak ? QStringLiteral("\\\n") + m_place.indent : reference(c.unicode());
        }
        if (!m_composes.empty() && m_composes[static_cast<size_t>(i)])
            return composed(i);
        if (needsReference(i))
            return reference(c.unicode());
        return needsBackslash(i) ? QLatin1Char('\\') + QString(c) : QString(c);
    }

private:
    // A surrogate pair is one reference, written where its first half stands.
    QString composed(qsizetype i) const {
        const QChar c = m_text[i];
        if (c.isLowSurrogate() && i > 0 && m_text[i - 1].isHighSurrogate())
            return {};
        if (c.isHighSurrogate() && at(i + 1).isLowSurrogate())
            return reference(QChar::surrogateToUcs4(c, at(i + 1)));
        return reference(c.unicode());
    }

    QChar at(qsizetype i) const { return i >= 0 && i < m_text.size() ? m_text[i] : QChar(u'\n'); }
    bool startsLine(qsizetype i) const {
        return i == 0 ? m_place.atStart : m_place.breaks && m_text[i - 1] == QLatin1Char('\n');
    }
    // White space survives as itself only between other characters, one at a time.
    bool needsReference(qsizetype i) const {
        const QChar c = m_text[i];
        switch (c.unicode()) {
        case '\t':
        case '\r':
        case QChar::ByteOrderMark:
        case QChar::LineSeparator:
        case QChar::ParagraphSeparator:
            return true;
        default: // at the edge of a line it would be trimmed, beside other white space merged
            return isSpace(c) && (isSpace(at(i - 1)) || onlySpaceToLineEnd(i));
        }
    }
    bool onlySpaceToLineEnd(qsizetype i) const {
        qsizetype next = i + 1;
        while (next < m_text.size() && m_text[next] != QLatin1Char('\n') && isSpace(m_text[next]))
            ++next;
        return at(next) == QLatin1Char('\n');
    }

    bool needsBackslash(qsizetype i) const {
        const QChar next = at(i + 1);
        switch (m_text[i].unicode()) {
        case '\\':
        case '`':
        case '*':
        case '[':
        case ']':
        case '|':
        case '~':
            return true;
        case '_': // within a word it is a letter like others
            return i == m_from || i + 1 >= m_to || !isAsciiWord(at(i - 1)) || !isAsciiWord(next);
        case '<': // a tag or an address in angle brackets
            return !isSpace(next);
        case '&':
            return opensReference(i);
        case '!': // an image, if a link follows
            return i + 1 == m_to && m_to < m_text.size();
        case '>':
            return startsLine(i);
        case '#':
        case '-':
        case '+':
        case '=':
            return startsLine(i) && !next.isLetterOrNumber();
        case '.':
        case ')':
            return endsListNumber(i);
        default:
            return false;
        }
    }

    // "&amp;", "&#38;", "&#x26;": longer than any reference, it is none.
    bool opensReference(qsizetype i) const {
        constexpr qsizetype kLongest = 40;
        qsizetype end = i + 1;
        if (at(end) == QLatin1Char('#'))
            ++end;
        while (isAsciiWord(at(end)) && end - i < kLongest)
            ++end;
        return end > i + 1 && at(end) == QLatin1Char(';');
    }

    // The dot or bracket of "1. " or "1) " at the start of a line.
    bool endsListNumber(qsizetype i) const {
        constexpr qsizetype kMostDigits = 9;
        qsizetype start = i;
        while (start > 0 && i - start <= kMostDigits && isAsciiDigit(m_text[start - 1]))
            --start;
        return start < i && startsLine(start) && isSpace(at(i + 1));
    }

    QStringView m_text;
    qsizetype m_from;
    qsizetype m_to;
    const MarkdownPlace &m_place;
    std::vector<bool> m_composes;
};

} // namespace

QString markdownRange(QStringView text, qsizetype from, qsizetype to, const MarkdownPlace &place) {
    const Escaper escaper(text, from, to, place);
    QString source;
    source.reserve((to - from) + (to - from) / 8);
    for (qsizetype i = from; i < to; ++i)
        source += escaper.source(i);
    return source;
}

} // namespace coalesce::report
