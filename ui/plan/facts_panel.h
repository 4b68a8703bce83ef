// SPDX-License-Identifier: GPL-3.0-or-later
// The side panel "About this workshop": its facts, each in a field of its own that keeps itself.
#pragma once

#include "core/edit/change_set.h"
#include "ui/shell/room_context.h"

#include <QFrame>

class QVBoxLayout;

namespace coalesce::ui {

class ChoiceBox;
class CurrencyBox;
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
    void addHead(QVBoxLayout &column, const QString &name);
    // Two short fields side by side.
    void addPair(QVBoxLayout &column, const QString &left, QWidget &leftField, int leftShare,
                 const QString &right, QWidget &rightField, int rightShare);
    void addDay(QVBoxLayout &column);
    void addCircle(QVBoxLayout &column);
    void addReport(QVBoxLayout &column);
    void addLanguage(QVBoxLayout &column);
    RecordField *textField(int column, const QString &name, const QString &hint, int leastLines);
    void listLanguages();
    void showLanguage();

    RoomContext m_context;
    QWidget *m_inside; // scrolls
    RecordField *m_title = nullptr;
    std::vector<ParsedField *> m_lines; // what is no text
    CurrencyBox *m_currency = nullptr;
    ChoiceBox *m_language = nullptr;
};

} // namespace coalesce::ui
