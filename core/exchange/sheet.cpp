// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/sheet.h"

#include <QCoreApplication>
#include <algorithm>

namespace coalesce::exchange {

namespace {

constexpr qsizetype kMaxIssues = 1000;

QString tr(const char *text) {
    return QCoreApplication::translate("coalesce::exchange", text);
}

bool isLineEnd(QChar c) {
    return c == QLatin1Char('\n') || c == QLatin1Char('\r');
}

// Reads rows one after the other from text. Linear in the text's length: a quoted cell that turns out not to
// be one is read again, but then no later cell can reach across the same quotation marks.
class RowReader {
public:
    RowReader(QStringView text, QChar separator) : m_text(text), m_separator(separator) {}

    bool atEnd() const { return m_pos >= m_text.size(); }
    qsizetype position() const { return m_pos; }
    // Columns of the last row (from 1) whose quotation marks are not as CSV wants them.
    const std::vector<int> &oddQuotes() const { return m_oddQuotes; }
    // How many separators have been met, and how many of them with a space after them.
    int separators() const { return m_separators; }
    int spacedSeparators() const { return m_spacedSeparators; }

    // The next row. Stops taking cells after kMaxSheetColumns + 1, which the caller reports.
    QStringList next() {
        m_oddQuotes.clear();
        QStringList cells;
        for (;;) {
            cells.append(nextCell(static_cast<int>(cells.size()) + 1));
            if (atEnd() || cells.size() > kMaxSheetColumns)
                return cells;
            const QChar end = m_text[m_pos++];
            if (isLineEnd(end)) {
                if (end == QLatin1Char('\r') && !atEnd() && m_text[m_pos] == QLatin1Char('\n'))
                    ++m_pos;
                return cells;
            }
            ++m_separators;
            m_spacedSeparators += !atEnd() && m_text[m_pos] == QLatin1Char(' ') ? 1 : 0;
        }
    }

private:
    bool endsCell(qsizetype pos) const {
        return pos >= m_text.size() || m_text[pos] == m_separator || isLineEnd(m_text[pos]);
    }

    QString nextCell(int column) {
        if (!atEnd() && m_text[m_pos] == QLatin1Char('"')) {
            if (auto cell = quotedCell())
                return *std::move(cell);
            m_oddQuotes.push_back(column);
        }
        const qsizetype start = m_pos;
        while (!endsCell(m_pos))
            ++m_pos;
        return m_text.sliced(start, m_pos - start).toString();
    }

    // The cell whose opening quotation mark stands at m_pos, or nothing (and m_pos stays) if no mark closes
    // it properly.
    std::optional<QString> quotedCell() {
        QString cell;
        for (qsizetype from = m_pos + 1;;) {
            const qsizetype quote = m_text.indexOf(QLatin1Char('"'), from);
            if (quote < 0)
                return std::nullopt;
            cell += m_text.sliced(from, quote - from);
            from = quote + 1;
            if (from < m_text.size() && m_text[from] == QLatin1Char('"')) {
                cell += QLatin1Char('"');
                ++from;
                continue;
            }
            while (from < m_text.size() && m_text[from] == QLatin1Char(' '))
                ++from;
            if (!endsCell(from))
                return std::nullopt;
            m_pos = from;
            return cell;
        }
    }

    QStringView m_text;
    QChar m_separator;
    qsizetype m_pos = 0;
    std::vector<int> m_oddQuotes;
    int m_separators = 0;
    int m_spacedSeparators = 0;
};

bool isBlank(const QStringList &cells) {
    return std::all_of(cells.begin(), cells.end(), [](const QString &cell) { return cell.isEmpty(); });
}

// What the line "sep=;" at the start, which some spreadsheet programs write, names; and where the table
// begins after it.
struct SeparatorLine {
    std::optional<QChar> separator;
    qsizetype length = 0;
};

SeparatorLine separatorLineOf(QStringView text) {
    if (text.size() < 5 || !text.startsWith(QLatin1String("sep="), Qt::CaseInsensitive) || isLineEnd(text[4]))
        return {};
    if (text.size() > 5 && !isLineEnd(text[5]))
        return {};
    qsizetype length = std::min<qsizetype>(text.size(), 6);
    if (text.size() > 6 && text[5] == QLatin1Char('\r') && text[6] == QLatin1Char('\n'))
        ++length;
    return {text[4], length};
}

// How well a separator parts the first rows: the share of rows with as many cells as the first one, or
// nothing if the character does not look like a separator at all.
struct Fit {
    double share = 0;
    qsizetype columns = 0;
};

std::optional<Fit> fitOf(QStringView text, QChar separator) {
    constexpr int kSampleRows = 200;
    constexpr qsizetype kSampleCharacters = 256 * 1024;
    constexpr qsizetype kShortHeading = 30;
    RowReader reader(text, separator);
    qsizetype columns = 0;
    bool spacedHeading = false;
    bool shortHeadings = false;
    int rows = 0;
    int same = 0;
    while (!reader.atEnd() && rows < kSampleRows && reader.position() < kSampleCharacters) {
        const QStringList cells = reader.next();
        if (isBlank(cells))
            continue;
        if (rows == 0) {
            columns = cells.size();
            spacedHeading = reader.spacedSeparators() > 0;
            shortHeadings = std::all_of(cells.begin(), cells.end(),
                                        [](const QString &cell) { return cell.size() <= kShortHeading; });
        }
        ++rows;
        same += cells.size() == columns ? 1 : 0;
    }
    if (columns < 2)
        return std::nullopt;
    // In prose a space follows the comma, in tables hardly ever. With spaces, only an even table is one.
    if (spacedHeading && separator != QLatin1Char('\t')) {
        const bool even = same == rows && rows > 1;
        if (!even || (columns == 2 && !shortHeadings))
            return std::nullopt;
    }
    return Fit{double(same) / rows, columns};
}

} // namespace

QChar separatorOf(const QString &text) {
    if (const auto named = separatorLineOf(text).separator)
        return *named;
    QChar best;
    Fit bestFit;
    for (const char candidate : {'\t', ';', ','}) {
        const auto fit = fitOf(text, QLatin1Char(candidate));
        if (!fit)
            continue;
        if (best.isNull() || fit->share > bestFit.share ||
            (fit->share == bestFit.share && fit->columns > bestFit.columns)) {
            best = QLatin1Char(candidate);
            bestFit = *fit;
        }
    }
    return best;
}

Result<Sheet> readSheet(const QString &text, std::optional<QChar> separator) {
    Sheet sheet;
    sheet.separator = separator.value_or(separatorOf(text));
    RowReader reader(QStringView(text).sliced(separatorLineOf(text).length), sheet.separator);
    qsizetype cellCount = 0;
    for (int number = 1; !reader.atEnd(); ++number) {
        if (number > kMaxSheetRows)
            return fail(ErrorCode::NotReadable,
                        tr("The table has more than %L1 rows; import it in parts.").arg(kMaxSheetRows));
        QStringList cells = reader.next();
        if (cells.size() > kMaxSheetColumns)
            return fail(ErrorCode::NotReadable,
                        tr("Row %1 has more than %L2 columns.").arg(number).arg(kMaxSheetColumns));
        if (isBlank(cells))
            continue;
        cellCount += cells.size();
        if (cellCount > kMaxSheetCells)
            return fail(ErrorCode::NotReadable,
                        tr("The table has more than %L1 cells; import it in parts.").arg(kMaxSheetCells));
        for (const int column : reader.oddQuotes()) {
            if (static_cast<qsizetype>(sheet.issues.size()) < kMaxIssues)
                sheet.issues.push_back(
                    {number, column,
                     tr("The cell begins with a quotation mark that is not closed at its end; it "
                        "was taken as it stands.")});
        }
        sheet.rows.push_back({number, std::move(cells)});
    }
    return sheet;
}

} // namespace coalesce::exchange
