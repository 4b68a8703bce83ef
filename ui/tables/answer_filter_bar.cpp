// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/answer_filter_bar.h"

#include "ui/finder/finder_source.h"
#include "ui/icons/icon.h"
#include "ui/tables/words.h"
#include "ui/theme/theme_controller.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/looks.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>

namespace coalesce::ui {

AnswerFilterBar::AnswerFilterBar(const ThemeController &theme, QWidget *parent)
    : QWidget(parent), m_field(new QLineEdit(this)), m_counts(makeLabel({}, "small", this)) {
    setLook(*this, "toolRow");
    setFixedHeight(theme.theme().sizes.toolRow);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(8);
    m_field->setObjectName(QStringLiteral("filter"));
    m_field->setPlaceholderText(tr("Filter answers"));
    m_field->setToolTip(tr("Shows the answers that hold every word (Ctrl+F)"));
    m_field->setAccessibleName(tr("Filter answers"));
    m_field->setClearButtonEnabled(true);
    m_field->setMaxLength(500);
    m_field->setMinimumWidth(150);
    m_field->setMaximumWidth(260);
    QAction *find =
        m_field->addAction(themedIcon(IconName::Find, theme, IconTint::Muted), QLineEdit::LeadingPosition);
    find->setText(tr("Filter answers")); // the button that Qt makes of it has no other name
    connect(find, &QAction::triggered, m_field, [this] { m_field->setFocus(); });
    if (auto *clear = m_field->findChild<QAction *>(QStringLiteral("_q_qlineeditclearaction")))
        clear->setText(tr("Clear the filter"));
    m_field->installEventFilter(this);
    row->addWidget(m_field, 2);
    m_notClustered =
        addChip(tr("Not clustered"), "chipNotClustered", tr("Only answers that are in no cluster"));
    m_starred = addChip(tr("Starred"), "chipStarred", tr("Only starred answers"));
    for (const Source source : kSources) {
        QString name = sourceName(source);
        name[0] = name[0].toUpper();
        const std::string_view id = nameOf(source);
        QAbstractButton *chip = addChip(name, id.data(), tr("Only answers from this source: %1").arg(name));
        m_sources.emplace_back(source, chip);
        connect(chip, &QAbstractButton::toggled, this, [this, chip](bool on) {
            for (const auto &[other, button] : m_sources) {
                if (on && button != chip && button->isChecked()) {
                    const QSignalBlocker quiet(button);
                    button->setChecked(false);
                }
            }
        });
    }
    row->addStretch(1);
    row->addWidget(m_counts);
    connect(m_field, &QLineEdit::textChanged, this, &AnswerFilterBar::changed);
    const auto chips = findChildren<QPushButton *>();
    for (QPushButton *chip : chips)
        connect(chip, &QPushButton::toggled, this, &AnswerFilterBar::changed);
}

QAbstractButton *AnswerFilterBar::addChip(const QString &text, const char *name, const QString &tip) {
    auto *chip = new QPushButton(text, this);
    setLook(*chip, "pill");
    chip->setObjectName(QLatin1String(name));
    chip->setCheckable(true);
    chip->setToolTip(tip);
    chip->setAccessibleName(tip);
    chip->setFocusPolicy(Qt::TabFocus);
    layout()->addWidget(chip);
    return chip;
}

AnswerFilter AnswerFilterBar::filter() const {
    AnswerFilter filter{.words = searchWords(m_field->text()),
                        .notClustered = m_notClustered->isChecked(),
                        .starred = m_starred->isChecked()};
    for (const auto &[source, chip] : m_sources) {
        if (chip->isChecked())
            filter.source = source;
    }
    return filter;
}

void AnswerFilterBar::clear() {
    {
        const QSignalBlocker quiet(this);
        const auto chips = findChildren<QPushButton *>();
        for (QPushButton *chip : chips)
            chip->setChecked(false);
        m_field->clear();
    }
    emit changed();
}

void AnswerFilterBar::setCounts(int shown, int all) {
    const QLocale locale;
    m_counts->setText(filter().isEmpty()
                          ? tr("%n answer(s)", nullptr, all)
                          : tr("%1 of %2 answers").arg(locale.toString(shown), locale.toString(all)));
}

void AnswerFilterBar::focusField() {
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

bool AnswerFilterBar::eventFilter(QObject *watched, QEvent *event) {
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Escape:
            if (filter().isEmpty() && m_field->text().isEmpty())
                emit left();
            else
                clear();
            return true;
        case Qt::Key_Down:
        case Qt::Key_Return:
        case Qt::Key_Enter:
            emit left();
            return true;
        default:
            break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace coalesce::ui
