// SPDX-License-Identifier: GPL-3.0-or-later
// One suggestion: what it is, why it is made, and buttons for yes and no.
#pragma once

#include <QFrame>
#include <functional>

class QHBoxLayout;
class QPushButton;

namespace coalesce::ui {

class SuggestionCard : public QFrame {
    Q_OBJECT

public:
    // Both are text as people wrote it. The reason may be empty.
    SuggestionCard(const QString &what, const QString &why, QWidget *parent = nullptr);

    // `about` is what a reader says of the button: "Move to Access".
    QPushButton *addButton(const QString &text, const QString &about, std::function<void()> run);

private:
    QHBoxLayout *m_buttons;
};

// "71 %", "shares park, bench"; either may be missing.
QString reasonOf(std::optional<double> probability, const QString &because);

} // namespace coalesce::ui
