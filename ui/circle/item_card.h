// SPDX-License-Identifier: GPL-3.0-or-later
// A record of two lines: its words, and a smaller one about them. Reflections, pledges, opportunities
// and promises are such.
#pragma once

#include "ui/circle/record_card.h"

class QLabel;

namespace coalesce::ui {

class ItemEditor;

class ItemCard : public RecordCard {
    Q_OBJECT

public:
    ItemCard(const RoomContext &context, const RecordRef &ref, QWidget *parent);
    QStringList shown() const; // its words, for tests

protected:
    struct Words {
        QString text;
        QString line;
        QString urgent = {}; // what wants doing
    };
    virtual Words words() const = 0;
    virtual ItemEditor *makeItemEditor() = 0;

    void showFace() override;
    QWidget *makeEditor() override;
    void showEditor(QWidget &editor) override;
    QString spokenName() const override;

private:
    QLabel *m_text;
    QLabel *m_line;
    QLabel *m_urgent;
};

class ReflectionCard : public ItemCard {
    Q_OBJECT

public:
    ReflectionCard(const RoomContext &context, const ReflectionId &id, QWidget *parent);

protected:
    Words words() const override;
    ItemEditor *makeItemEditor() override;
    QString removeAction() const override { return QStringLiteral("reflection.remove"); }
    QString removedSentence() const override { return tr("What struck somebody was removed."); }
};

class PledgeCard : public ItemCard {
    Q_OBJECT

public:
    PledgeCard(const RoomContext &context, const PledgeId &id, QWidget *parent);

protected:
    Words words() const override;
    ItemEditor *makeItemEditor() override;
    QString removeAction() const override { return QStringLiteral("pledge.remove"); }
    QString removedSentence() const override { return tr("The pledge was removed."); }
};

class PromiseCard : public ItemCard {
    Q_OBJECT

public:
    PromiseCard(const RoomContext &context, const PromiseId &id, QWidget *parent);

protected:
    Words words() const override;
    ItemEditor *makeItemEditor() override;
    QString removeAction() const override { return QStringLiteral("promise.remove"); }
    QString removedSentence() const override { return tr("What was promised last time was removed."); }
};

class OpportunityCard : public ItemCard {
    Q_OBJECT

public:
    OpportunityCard(const RoomContext &context, const OpportunityId &id, QWidget *parent);

protected:
    Words words() const override;
    ItemEditor *makeItemEditor() override;
    QString removeAction() const override { return QStringLiteral("opportunity.remove"); }
    QString removedSentence() const override { return tr("The opportunity was removed."); }
};

} // namespace coalesce::ui
