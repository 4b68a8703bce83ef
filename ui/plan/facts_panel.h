// SPDX-License-Identifier: GPL-3.0-or-later
// The side panel "About this workshop": its facts, each in a field of its own that keeps itself.
#pragma once

#include "core/edit/change_set.h"
#include "ui/shell/room_context.h"

#include <QFrame>

class QVBoxLayout;

namespace coalesce::ui {

class ChoiceBox;
class ParsedField;
class RecordField;

class FactsPanel : public QFrame {
    Q_OBJECT

public:
    explicit FactsPanel(const RoomContext &context, QWidget *parent = nullptr);

    void follow(const ChangeSet &changes);
    void focusFirst();
    void focusField(int column); // of WorkshopFacts

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addText(QVBoxLayout &column, Text WorkshopFacts::*fact, const QString &name, const QString &hint,
                 int leastLines = 1);
    void addField(QVBoxLayout &column, const QString &name, QWidget &field);
    void addWhen(QVBoxLayout &column);
    void addLanguage(QVBoxLayout &column);
    RecordField *textField(int column, const QString &name, const QString &hint, int leastLines);
    bool set(int column, const Value &value) const;
    Result<bool> takeDate(const QString &typed) const;
    Result<bool> takeTime(const QString &typed) const;
    void listLanguages();
    void showLanguage();

    RoomContext m_context;
    QWidget *m_inside; // scrolls
    RecordField *m_title = nullptr;
    ParsedField *m_date = nullptr;
    ParsedField *m_start = nullptr;
    ChoiceBox *m_language = nullptr;
};

} // namespace coalesce::ui
