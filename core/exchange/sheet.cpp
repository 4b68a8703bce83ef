// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/sheet.h"

#include "core/exchange/known_headings.h"

#include <QCoreApplication>
#include <algorithm>

namespace coalesce::exchange {

namespace {

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
    // Whether the last row began with a quoted cell.
    bool beganQuoted() const { return m_beganQuoted; }
    // Whether a space follows any separator of the first row, and each of them.
    bool anySpaced() const { return m_spacedSeparators > 0; }
    bool allSpaced() const { return m_separators > 0 && m_spacedSeparators == m_separators; }

    // The next row. Stops taking cells after kMaxSheetColumns + 1, which the caller reports.
    QStringList next() {
        QStringList cells = nextCells();
        m_inFirstRow = m_inFirstRow && cells.size() == 1 && cells.front().isEmpty();
        return cells;
    }

private:
    QStringList nextCells() {
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
            if (m_inFirstRow) {
                ++m_separators;
                m_spacedSeparators += !atEnd() && m_text[m_pos] == QLatin1Char(' ') ? 1 : 0;
            }
        }
    }

    bool endsCell(qsizetype pos) const {
        return pos >= m_text.size() || m_text[pos] == m_separator || isLineEnd(m_text[pos]);
    }

    QString nextCell(int column) {
        const bool mayBeSpaced = column > 1 && (m_inFirstRow || allSpaced());
        const qsizetype skip = mayBeSpaced && m_text.sliced(m_pos).startsWith(QLatin1String(" \"")) ? 1 : 0;
        if (column == 1)
            m_beganQuoted = false;
        if (m_pos + skip < m_text.size() && m_text[m_pos + skip] == QLatin1Char('"')) {
            if (auto cell = quotedCell(m_pos + skip)) {
                m_beganQuoted = m_beganQuoted || column == 1;
                return *std::move(cell);
            }
            m_oddQuotes.push_back(column);
        }
        const qsizetype start = m_pos;
        while (!endsCell(m_pos))
            ++m_pos;
        return m_text.sliced(start, m_pos - start).toString();
    }

    // The cell whose opening quotation mark stands there, or nothing (and m_pos stays) if no mark closes it
    // properly.
    std::optional<QString> quotedCell(qsizetype opening) {
        QString cell;
        for (qsizetype from = opening + 1;;) {
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
    bool m_beganQuoted = false;
    bool m_inFirstRow = true;
    int m_separators = 0; // in the first row
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
    const QChar named = text[4];
    if (named != QLatin1Char('\t') && (named == QLatin1Char('"') || named.isLetterOrNumber() ||
                                       named.isSpace() || named.isSurrogate() || named.isNull()))
        return {}; // nothing that could part cells
    qsizetype length = std::min<qsizetype>(text.size(), 6);
    if (text.size() > 6 && text[5] == QLatin1Char('\r') && text[6] == QLatin1Char('\n'))
        ++length;
    return {named, length};
}

// How well a separator parts the first rows: the share of rows with as many cells as the first one, or
// nothing if the character does not look like a separator at all.
struct Fit {
    double share = 0;
    qsizetype columns = 0;
};

// Whether the cells of a first row read like headings and not like a sentence with commas: all short and all
// with the same kind of first letter, or one of them a known word for people.
bool readLikeHeadings(const QStringList &cells) {
    const auto isPeople = [](const QString &cell) {
        const auto known = knownHeading(cell);
        return known && known->kind != Target::Kind::Ignore && known->kind != Target::Kind::Cluster &&
               known->kind != Target::Kind::Source;
    };
    if (std::any_of(cells.begin(), cells.end(), isPeople))
        return true;
    constexpr qsizetype kShortHeading = 30;
    const auto beginsLow = [](const QString &cell) {
        const QString trimmed = cell.trimmed();
        return !trimmed.isEmpty() && trimmed[0].isLower();
    };
    return std::all_of(cells.begin(), cells.end(), [&](const QString &cell) {
        return cell.size() <= kShortHeading && beginsLow(cell) == beginsLow(cells.front());
    });
}

std::optional<Fit> fitOf(QStringView text, QChar separator) {
    constexpr int kSampleRows = 200;
    constexpr qsizetype kSampleCharacters = 256 * 1024;
    constexpr qsizetype kShortHeading = 30;
    RowReader reader(text, separator);
    QStringList first;
    int rows = 0;
    int same = 0;
    while (!reader.atEnd() && rows < kSampleRows && reader.position() < kSampleCharacters) {
        const QStringList cells = reader.next();
        if (isBlank(cells))
            continue;
        if (rows == 0)
            first = cells;
        ++rows;
        same += cells.size() == first.size() ? 1 : 0;
    }
    if (first.size() < 2)
        return std::nullopt;
    // In prose a space follows the comma, in tables hardly ever. With spaces, a table must be even or have
    // headings.
    if (reader.anySpaced() && separator != QLatin1Char('\t')) {
        const bool shortHeadings = std::all_of(
            first.begin(), first.end(), [](const QString &cell) { return cell.size() <= kShortHeading; });
        const bool even = same == rows && rows > 1 && (first.size() > 2 || shortHeadings);
        const bool mostlyEven = rows > 1 && (same - 1) * 2 >= rows - 1;
        if (!even && !(mostlyEven && readLikeHeadings(first)))
            return std::nullopt;
    }
    return Fit{double(same) / rows, first.size()};
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
    qsizetype unparted = 0; // rows of one cell with commas that no quotation marks hold together
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
            if (sheet.issues.size() < kMaxSheetIssues)
                sheet.issues.push_back(
                    {number, column,
                     tr("The cell begins with a quotation mark that is not closed at its end; it "
                        "was taken as it stands.")});
            else
                ++sheet.moreIssues;
        }
        unparted +=
            sheet.separator.isNull() && !reader.beganQuoted() && cells.front().contains(QLatin1Char(','));
        sheet.rows.push_back({number, std::move(cells)});
    }
    sheet.spaced = reader.allSpaced() && sheet.separator != QLatin1Char('\t');
    if (sheet.rows.size() > 1 && unparted * 2 > qsizetype(sheet.rows.size()))
        sheet.issues.push_back(
            {0, 0,
             tr("Most rows have commas, but not as many in each as a table would; each row "
                "was taken for one cell.")});
    return sheet;
}

} // namespace coalesce::exchange
