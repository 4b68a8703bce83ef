// SPDX-License-Identifier: GPL-3.0-or-later
// Labels: what people wrote is shown as plain text by all of them.
#pragma once

#include <QLabel>

namespace coalesce::ui {

// A label in a look of the style sheet ("title", "small", "muted" …), plain text.
QLabel *makeLabel(const QString &text, const char *look, QWidget *parent = nullptr);

// The head of a part of a panel, with a muted count or remark behind it.
class SectionLabel : public QWidget {
    Q_OBJECT

public:
    explicit SectionLabel(const QString &text, QWidget *parent = nullptr);
    void setText(const QString &text);
    void setAside(const QString &aside); // such as "(17)"; empty: none

private:
    void describe();
    QLabel *m_text;
    QLabel *m_aside;
};

// One line that ends in an ellipsis where there is no room; the whole text is its tip then, and its
// accessible name.
class ElidedLabel : public QLabel {
    Q_OBJECT

public:
    ElidedLabel(const QString &text, const char *look, QWidget *parent = nullptr);
    void setFullText(const QString &text);
    const QString &fullText() const { return m_full; }
    bool isElided() const { return text() != m_oneLine; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void elide();
    QString m_full;
    QString m_oneLine;
};

} // namespace coalesce::ui
