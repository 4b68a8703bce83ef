// SPDX-License-Identifier: GPL-3.0-or-later
// The room Report: what the report holds, its pages as they will be, what to look at before publishing, and
// export. Follows every edit after a short pause.
#pragma once

#include "ui/shell/room.h"
#include "ui/shell/room_context.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

namespace coalesce::ui {

class AdviceList;
class CommandRegistry;
class ContentsPanel;
class ExportPanel;
class Exporter;
class PreviewPane;

class ReportRoom : public QObject, public Room {
    Q_OBJECT

public:
    // Both are of the window, which can export from every room; they outlive this one.
    ReportRoom(const RoomContext &context, Exporter &exporter);
    ~ReportRoom() override;

    QString id() const override { return QStringLiteral("report"); }
    QString title() const override { return tr("Report"); }
    IconName icon() const override { return IconName::Report; }
    QWidget *widget() override;
    std::vector<Command> commands() override;
    void focusFirst() override;
    void useCommands(CommandRegistry &commands) override; // those that export have to be in there too

    ContentsPanel &contents() { return *m_contents; }
    PreviewPane &preview() { return *m_preview; }
    AdviceList &advice() { return *m_advice; }

signals:
    // A person wants to see where a piece of advice comes from.
    void jumpRequested(const coalesce::RecordRef &ref, std::optional<int> column);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void choicesChanged();
    void followSoon();
    void follow();
    void fitSides(int width);

    RoomContext m_context;
    Exporter &m_exporter;
    QPointer<QWidget> m_widget; // owned by the window once it is taken in
    ContentsPanel *m_contents = nullptr;
    PreviewPane *m_preview = nullptr;
    AdviceList *m_advice = nullptr;
    QWidget *m_right = nullptr;
    ExportPanel *m_export = nullptr;
    QTimer m_pause;
    bool m_stale = true; // the pages are not of the workshop as it is
};

} // namespace coalesce::ui
