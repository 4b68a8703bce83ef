// SPDX-License-Identifier: GPL-3.0-or-later
// Says what happened, over the lower edge of the window: what was undone, which file could not be written.
// Notices go by themselves; errors stay until they are closed. Screen readers are told at once, as an alert.
#pragma once

#include <QFrame>
#include <QPointer>
#include <QTimer>
#include <functional>

class QLabel;
class QPushButton;

namespace coalesce::ui {

class IconButton;
class ThemeController;

class MessageBar : public QFrame {
    Q_OBJECT

public:
    // Floats over `window`.
    MessageBar(QWidget &window, const ThemeController &theme);

    // A button beside the sentence, such as "Undo".
    struct Offer {
        QString text;
        std::function<void()> run;
    };
    void showNotice(const QString &sentence, const Offer &offer = {});
    void showError(const QString &sentence, const Offer &offer = {});
    void dismiss();

    QString sentence() const;
    bool isError() const { return m_isError; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void present(const QString &sentence, const Offer &offer, bool isError);
    void place();
    void showIcon();

    QWidget &m_window;
    const ThemeController &m_theme;
    QLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_button;
    IconButton *m_close;
    QPointer<QWidget> m_before; // had the focus before it came here
    std::function<void()> m_run;
    QTimer m_goes;
    bool m_isError = false;
};

} // namespace coalesce::ui
