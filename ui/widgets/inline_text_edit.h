// SPDX-License-Identifier: GPL-3.0-or-later
// A plain-text field that grows with what is typed and commits by itself: at pauses, on leaving, on Enter
// where Enter is not a line of its own; Shift+Enter always is one. Escape leaves the field and keeps what was
// typed: words are taken back by Ctrl+Z alone, which undoes typing and, where there is none, is the window's.
#pragma once

#include <QPlainTextEdit>
#include <QTimer>

namespace coalesce::ui {

class InlineTextEdit : public QPlainTextEdit {
    Q_OBJECT

public:
    enum class Enter { NewLine, Commits };
    // `name` is what the field is called for screen readers.
    explicit InlineTextEdit(const QString &name, Enter enter = Enter::NewLine, QWidget *parent = nullptr);

    // What is in the field, character for character (QPlainTextEdit::toPlainText turns no-break spaces into
    // spaces).
    QString text() const;
    // Shows a text from outside, without committed(). Words that were typed here and not committed stay.
    void setText(const QString &text);
    bool isDirty() const { return text() != m_committed; }

    void setLineLimits(int least, int most);           // height in lines before it scrolls; 1 to 12
    void setPause(int ms) { m_pause.setInterval(ms); } // 800

public slots:
    void commitNow();

signals:
    void committed(const QString &text);
    void entered(); // Enter was pressed where it commits
    void escaped(); // Escape was pressed; what was typed is committed

protected:
    bool event(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;

    // Shows another text, whatever stands here; nothing of it can be undone by typing's Ctrl+Z.
    void showAnew(const QString &text);
    // Puts a text here as if it had been typed.
    void replaceText(const QString &text);
    // For handlers of committed(): the words were not taken, the outside still knows this.
    void stayDirty(const QString &known);

private:
    void fitHeight();

    Enter m_enter;
    QTimer m_pause;
    QString m_committed; // what the outside knows
    int m_leastLines = 1;
    int m_mostLines = 12;
    bool m_replacing = false;
};

} // namespace coalesce::ui
