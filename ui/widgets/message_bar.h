// SPDX-License-Identifier: GPL-3.0-or-later
// Says what happened, over the lower edge of the window: what was undone, which file could not be written.
// Notices go by themselves; errors stay until they are closed, and the last notice waits behind them. Screen
// readers are told at once, as an alert.
#pragma once

#include <QFrame>
#include <QPointer>
#include <QTimer>
#include <functional>
#include <optional>

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
    ~MessageBar() override;

    // A button beside the sentence, such as "Undo".
    struct Offer {
        QString text;
        std::function<void()> run;
    };
    // What a notice speaks of: the last change, which the next one makes old, or something else.
    enum class Lasts { UntilChange, ItsTime };
    void showNotice(const QString &sentence, const Offer &offer = {}, Lasts lasts = Lasts::UntilChange);
    void showError(const QString &sentence, const Offer &offer = {});
    void dismiss();
    // The workshop was changed: takes away a notice that lasts until then, never an error.
    void dismissOldNotice();

    QString sentence() const;
    bool isError() const { return m_isError; }
    const QTimer &timer() const { return m_goes; } // takes a notice away when it ends

signals:
    void errorShown(const QString &sentence);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    struct Notice {
        QString sentence;
        Offer offer;
        Lasts lasts;
    };
    void present(const QString &sentence, const Offer &offer, bool isError);
    void mayGo();
    bool holdsFocus() const;
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
    std::optional<Notice> m_waiting; // while an error stands
    QTimer m_goes;
    int m_goesAfterMs = 0;
    Lasts m_lasts = Lasts::ItsTime;
    bool m_isError = false;
};

} // namespace coalesce::ui
