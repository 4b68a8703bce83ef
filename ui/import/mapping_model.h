// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of a sheet as rows: heading, what it goes to (to be chosen), and its first values.
#pragma once

#include "core/exchange/import_answers.h"

#include <QAbstractTableModel>

namespace coalesce::ui {

class MappingModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Heading, GoesTo, FirstValue };
    static constexpr int kValues = 3;
    static constexpr int kColumns = FirstValue + kValues;

    using QAbstractTableModel::QAbstractTableModel;

    void setSheet(const exchange::Sheet &sheet, std::vector<exchange::ColumnMeaning> columns,
                  const std::vector<exchange::PromptFacts> &prompts);
    const std::vector<exchange::ColumnMeaning> &columns() const { return m_columns; }

    // What a column can go to, with its words; EditRole of GoesTo is an index into this.
    struct Choice {
        exchange::Target target;
        QString words;
    };
    const std::vector<Choice> &choices() const { return m_choices; }
    QString why(int row) const { return m_columns[size_t(row)].why; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void chosen(); // a person said where a column goes

private:
    int choiceOf(const exchange::Target &target) const;

    std::vector<exchange::ColumnMeaning> m_columns;
    std::vector<Choice> m_choices;
    std::vector<QStringList> m_values; // the first ones of each column that are not blank
};

} // namespace coalesce::ui
