// SPDX-License-Identifier: GPL-3.0-or-later
// The participatory budget of one call: what it costs, and who gave it how much. Somebody is chosen and an
// amount typed; amounts that were given stand below, to be changed or emptied.
#pragma once

#include "ui/shell/room_context.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace coalesce::ui {

class ParsedField;
class PersonBox;

class SharesBox : public QWidget {
    Q_OBJECT

public:
    SharesBox(const RoomContext &context, const CallId &call, QWidget *parent = nullptr);
    void refresh();

    ParsedField &cost() { return *m_cost; }
    PersonBox &giver() { return *m_giver; }
    ParsedField &amount() { return *m_amount; }

private:
    struct ShareRow { // all that one person gave, or nobody in particular
        std::optional<ParticipantId> giver;
        QLabel *who;
        ParsedField *amount;
    };
    ParsedField *makeAmount(const QString &name, const std::function<QString()> &show,
                            const std::function<bool(std::optional<int>)> &take);
    Result<std::optional<int>> read(const QString &typed) const;
    bool give(const std::optional<ParticipantId> &person, int amount);
    void showShares();
    qint64 givenBy(const std::optional<ParticipantId> &person) const; // to this call, in minor units
    QString giverText(const std::optional<ParticipantId> &person) const;

    RoomContext m_context;
    CallId m_call;
    ParsedField *m_cost;
    PersonBox *m_giver;
    ParsedField *m_amount;
    QGridLayout *m_grid;
    std::optional<ParticipantId> m_who; // who gives next; nobody: told as a sum
    std::vector<ShareRow> m_rows;
};

} // namespace coalesce::ui
