// SPDX-License-Identifier: GPL-3.0-or-later
// The steps of the run sheet as rows, each with the time at which it is planned to begin and what it took or
// has left. Rows are moved by dragging.
#pragma once

#include "core/edit/change_set.h"
#include "ui/shell/room_context.h"

#include <QAbstractTableModel>
#include <QDateTime>

namespace coalesce::ui {

class RunningClock;

class RunSheetModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Starts, Minutes, Title, Purpose, Stage, Took };
    static constexpr int kColumns = Took + 1;

    RunSheetModel(const RoomContext &context, const RunningClock &clock, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

    void follow(const ChangeSet &changes);
    void tick(); // the clock says something else
    const StepId &stepAt(int row) const { return m_rows[size_t(row)].step.id; }
    int rowOf(const StepId &step) const; // -1: not there

    // "4 min behind, ends 16:19 · 13:30 to 16:15 · 2 h 45 min"; without a start the length alone; empty
    // without steps.
    QString summary() const;

private:
    struct Row {
        Step step;
        int after; // minutes from the start to the beginning of this step
        friend bool operator==(const Row &, const Row &) = default;
    };
    std::vector<Row> rows() const;
    QString startOf(const Row &row) const;
    QVariant text(const Row &row, int column) const;
    bool isRunning(const Row &row) const;
    QString tookOf(const Row &row) const;

    RoomContext m_context;
    const RunningClock &m_clock;
    std::vector<Row> m_rows;
};

} // namespace coalesce::ui
