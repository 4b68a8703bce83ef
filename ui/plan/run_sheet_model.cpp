// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/run_sheet_model.h"

#include "core/edit/record_actions.h"
#include "ui/clock/running_clock.h"
#include "ui/plan/date_text.h"
#include "ui/plan/stage_names.h"
#include "ui/theme/theme_controller.h"
#include "ui/widgets/looks.h"
#include "ui/widgets/message_bar.h"

#include <QMimeData>

namespace coalesce::ui {

namespace {
const QString kStepMime = QStringLiteral("application/x-coalesce-step");
}

RunSheetModel::RunSheetModel(const RoomContext &context, const RunningClock &clock, QObject *parent)
    : QAbstractTableModel(parent), m_context(context), m_clock(clock), m_rows(rows()) {}

int RunSheetModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : int(m_rows.size());
}

int RunSheetModel::columnCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : kColumns;
}

std::vector<RunSheetModel::Row> RunSheetModel::rows() const {
    std::vector<Row> rows;
    int after = 0;
    for (const Step &step : m_context.workshop().all<Step>()) {
        rows.push_back({step, after});
        after += step.minutes;
    }
    return rows;
}

// Without a start time of the workshop, hours and minutes from its beginning.
QString RunSheetModel::startOf(const Row &row) const {
    const auto start = m_context.workshop().facts().start;
    if (start)
        return showTime(start->addSecs(row.after * 60));
    return QStringLiteral("+%1:%2").arg(row.after / 60).arg(row.after % 60, 2, 10, QLatin1Char('0'));
}

QVariant RunSheetModel::text(const Row &row, int column) const {
    switch (column) {
    case Starts:
        return startOf(row);
    case Minutes:
        return showMinutes(row.step.minutes);
    case Title:
        return row.step.title.string().simplified();
    case Purpose:
        return row.step.purpose.string().simplified();
    case Stage:
        if (row.step.isPrivate)
            return tr("private");
        return row.step.holdBack ? tr("%1, held back").arg(stageWords(row.step.stage.string()))
                                 : stageWords(row.step.stage.string());
    case Took:
        return tookOf(row);
    default:
        return {};
    }
}

bool RunSheetModel::isRunning(const Row &row) const {
    const auto clock = m_clock.reading();
    return clock && clock->step == row.step.id;
}

// A sign and words, so that it does not hang on the row's colour alone.
QString RunSheetModel::tookOf(const Row &row) const {
    if (isRunning(row)) {
        const auto clock = *m_clock.reading();
        return clock.isRunning ? QStringLiteral("● ") + leftText(clock) : leftText(clock);
    }
    const auto took = takenMs(m_context.workshop(), row.step.id, m_context.session.sources().nowMs());
    return took ? tookText(*took, row.step.minutes) : QString();
}

QVariant RunSheetModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[size_t(index.row())];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::EditRole:
        return column == Minutes   ? QVariant(row.step.minutes)
               : column == Title   ? QVariant(row.step.title.string())
               : column == Purpose ? QVariant(row.step.purpose.string())
                                   : text(row, column);
    case Qt::AccessibleTextRole: // an empty cell would be nothing to hear
        return column == Took && tookOf(row).isEmpty() ? QVariant(tr("not yet")) : text(row, column);
    case Qt::FontRole: {
        const Theme &theme = m_context.theme.theme();
        return column == Starts || column == Title || (column == Took && isRunning(row))
                   ? themeFont(theme, theme.type.body, QFont::DemiBold)
                   : themeFont(theme, theme.type.section);
    }
    case Qt::ForegroundRole:
        return column == Starts || column == Title || isRunning(row) ? m_context.theme.colors().text
                                                                     : m_context.theme.colors().textMuted;
    case Qt::BackgroundRole:
        return isRunning(row) ? QVariant(m_context.theme.colors().warnTint) : QVariant();
    case Qt::ToolTipRole:
        return column == Stage && row.step.isPrivate
                   ? tr("Kept among the hosts: never on the stage and never in the report")
                   : plainTip(text(row, column).toString());
    default: // Qt's list is open
        return {};
    }
}

Qt::ItemFlags RunSheetModel::flags(const QModelIndex &index) const {
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (m_context.session.isReadOnly())
        return flags;
    if (!index.isValid())
        return flags | Qt::ItemIsDropEnabled; // between the rows
    const bool typed = index.column() >= Minutes && index.column() <= Purpose;
    return flags | Qt::ItemIsDragEnabled | (typed ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

QVariant RunSheetModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= kColumns)
        return {};
    const QString names[kColumns] = {tr("Starts"),  tr("Takes"), tr("Step"),
                                     tr("Purpose"), tr("Stage"), tr("Took")};
    return names[section];
}

bool RunSheetModel::setData(const QModelIndex &index, const QVariant &value, int role) {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::EditRole ||
        !(flags(index) & Qt::ItemIsEditable))
        return false;
    const StepId step = stepAt(index.row());
    constexpr std::array columns{-1, columnOf(&Step::minutes), columnOf(&Step::title),
                                 columnOf(&Step::purpose)};
    Value after;
    if (index.column() == Minutes) {
        const auto minutes = readMinutes(value.toString());
        if (!minutes) {
            m_context.messages.showNotice(
                tr("“%1” is no time from 0 to 999 minutes, so the one before is back. "
                   "Type it as 45, or as 1 h 30 min.")
                    .arg(value.toString().simplified().left(40)),
                {}, MessageBar::Lasts::ItsTime);
            return false;
        }
        after = qint64(*minutes);
    } else {
        const auto text = Text::checked(value.toString());
        if (!text || (index.column() == Title && value.toString().trimmed().isEmpty())) {
            m_context.messages.showNotice(text ? tr("A step needs a title, so the one before is back.")
                                               : tr("That was not kept: %1").arg(text.error().detail),
                                          {}, MessageBar::Lasts::ItsTime);
            return false;
        }
        after = text->string();
    }
    return m_context.commit(
        setFields(m_context.workshop(), refOf(step), {{columns[size_t(index.column())], after}}),
        QStringLiteral("step.set"));
}

QStringList RunSheetModel::mimeTypes() const {
    return {kStepMime};
}

QMimeData *RunSheetModel::mimeData(const QModelIndexList &indexes) const {
    if (indexes.isEmpty())
        return nullptr;
    auto *data = new QMimeData;
    data->setData(kStepMime, stepAt(indexes.front().row()).text().toLatin1());
    return data;
}

// Dropped between two rows, or on one: then it takes that one's place. Says false always: the rows follow
// from the edit, and the view must not take away the row that was dragged.
bool RunSheetModel::dropMimeData(const QMimeData *data, Qt::DropAction, int row, int,
                                 const QModelIndex &parent) {
    const StepId step(QUuid::fromString(QString::fromLatin1(data->data(kStepMime))));
    const int from = rowOf(step);
    if (from < 0 || m_context.session.isReadOnly())
        return false;
    int to = parent.isValid() ? parent.row() : row < 0 ? rowCount() - 1 : row > from ? row - 1 : row;
    to = std::clamp(to, 0, rowCount() - 1);
    if (to != from)
        m_context.commit(moveRecord(m_context.workshop(), refOf(step), to + 1), QStringLiteral("step.move"));
    return false;
}

void RunSheetModel::tick() {
    if (!m_rows.empty())
        emit dataChanged(index(0, Starts), index(rowCount() - 1, Took),
                         {Qt::DisplayRole, Qt::BackgroundRole, Qt::FontRole, Qt::ForegroundRole});
}

// Rows are few. The same steps in the same order are changed in place, so that a cell being edited stays
// open.
void RunSheetModel::follow(const ChangeSet &changes) {
    if (!changes.touches(Kind::Step) && !changes.touches(Kind::Workshop))
        return;
    std::vector<Row> now = rows();
    const auto sameStep = [](const Row &a, const Row &b) { return a.step.id == b.step.id; };
    if (std::ranges::equal(now, m_rows, sameStep)) {
        m_rows = std::move(now);
        if (!m_rows.empty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(now);
    endResetModel();
}

int RunSheetModel::rowOf(const StepId &step) const {
    const auto found = std::ranges::find_if(m_rows, [&](const Row &row) { return row.step.id == step; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

QString RunSheetModel::summary() const {
    if (m_rows.empty())
        return {};
    const int minutes = m_rows.back().after + m_rows.back().step.minutes;
    const auto start = m_context.workshop().facts().start;
    const QString said = m_clock.forecastText();
    const QString now = said.isEmpty() ? QString() : said + QStringLiteral(" · ");
    if (!start)
        return now + (said.isEmpty() ? tr("%1 · no start time yet") : QStringLiteral("%1"))
                         .arg(showMinutes(minutes));
    return now + tr("%1 to %2 · %3")
                     .arg(showTime(*start), showTime(start->addSecs(minutes * 60)), showMinutes(minutes));
}

} // namespace coalesce::ui
