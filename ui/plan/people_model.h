// SPDX-License-Identifier: GPL-3.0-or-later
// The participants as rows, with what they were given in thanks, attendance and the five consents as ticks.
// The model owns its rows and follows the workshop by its changes; edits go through actions and come back as
// such a change.
#pragma once

#include "core/edit/change_set.h"
#include "ui/shell/room_context.h"

#include <QAbstractTableModel>
#include <QHash>
#include <array>

namespace coalesce::ui {

class PeopleModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Organisation, Contact, Access, Recognition, Worth, Came, FirstConsent };
    static constexpr int kColumns = FirstConsent + int(kConsentKinds.size());
    enum Role {
        SearchRole = Qt::UserRole, // all that a search looks at, folded: foldForSearch()
        SortRole,                  // what rows are sorted by
    };

    explicit PeopleModel(const RoomContext &context, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    void follow(const ChangeSet &changes);
    const ParticipantId &personAt(int row) const { return m_rows[size_t(row)].id; }
    int rowOf(const ParticipantId &person) const {
        return m_rowById.value(person.uuid(), -1);
    } // -1: not there

    struct Summary {
        int people = 0;
        int named = 0;
        int recorded = 0;
        int came = 0;
        qint64 worth = 0; // of all recognition, in minor units
        friend bool operator==(const Summary &, const Summary &) = default;
    };
    Summary summary() const;

private:
    struct Said { // about one use; nothing said is not given
        bool asked = false;
        bool given = false;
        std::optional<QDate> date = std::nullopt;
        friend bool operator==(const Said &, const Said &) = default;
    };
    struct Row {
        ParticipantId id;
        int number;
        std::array<QString, Recognition + 1> texts;
        int worth; // in minor units
        bool came;
        std::array<Said, kConsentKinds.size()> consents;
        friend bool operator==(const Row &, const Row &) = default;
    };
    Row rowOf(const Participant &person) const;
    void reload();
    void update(const ParticipantId &person);
    void renumber(size_t from);
    std::optional<ParticipantId> personOf(const RecordChange &change) const;
    bool setText(const Row &row, int column, const QString &text);
    bool setWorth(const Row &row, const QString &typed);
    QString worthText(const Row &row) const; // empty for nothing
    static QString said(const Said &said);
    QString tip(const Row &row, int column) const;
    QString spoken(const Row &row, int column) const;

    RoomContext m_context;
    std::vector<Row> m_rows; // in the order of their numbers
    QHash<QUuid, int> m_rowById;
};

} // namespace coalesce::ui
