// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/cluster_picker.h"

#include "ui/canvas/prompt_names.h"
#include "ui/icons/icon.h"
#include "ui/theme/theme_controller.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/looks.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace coalesce::ui {

ClusterPicker::ClusterPicker(const Workshop &workshop, const ThemeController &theme, QWidget *parent)
    : QFrame(parent, Qt::Popup), m_workshop(workshop), m_theme(theme), m_field(new QLineEdit),
      m_list(new QListWidget) {
    setAttribute(Qt::WA_DeleteOnClose);
    setLook(*this, "message");
    setAccessibleName(tr("Move to cluster"));
    m_field->setPlaceholderText(tr("Type a part of a cluster’s title, Enter moves there"));
    m_field->setAccessibleName(tr("Find a cluster"));
    m_list->setAccessibleName(tr("Clusters"));
    m_list->setFocusPolicy(Qt::NoFocus);
    setLook(*m_list, "bare");
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(m_field);
    layout->addWidget(m_list);
    setFixedSize(380, 320);
    setFocusProxy(m_field);
    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &ClusterPicker::fill);
    connect(m_field, &QLineEdit::returnPressed, this, &ClusterPicker::take);
    connect(m_list, &QListWidget::itemClicked, this, &ClusterPicker::take);
}

void ClusterPicker::leaveOut(const ClusterId &cluster) {
    m_leftOut.push_back(cluster);
}

void ClusterPicker::setPrompt(const PromptId &prompt) {
    m_prompt = prompt;
}

void ClusterPicker::openAt(QPoint globalCentre) {
    fill();
    move(globalCentre - QPoint(width() / 2, height() / 2));
    show();
    m_field->setFocus();
}

void ClusterPicker::fill() {
    const QString typed = m_field->text().trimmed();
    const QStringList parts = typed.toCaseFolded().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    std::vector<Choice> choices;
    bool exact = false;
    for (const Cluster &cluster : m_workshop.clusters()) {
        const QString title = cluster.title.string();
        const QString folded = title.toCaseFolded();
        const bool fits = std::all_of(parts.begin(), parts.end(),
                                      [&](const QString &part) { return folded.contains(part); });
        const Prompt *prompt = m_workshop.find(cluster.prompt);
        if (!fits || !prompt || std::find(m_leftOut.begin(), m_leftOut.end(), cluster.id) != m_leftOut.end())
            continue;
        exact = exact || folded == typed.toCaseFolded();
        choices.push_back({cluster.id, title, shortName(*prompt), toneOf(prompt->intent),
                           int(m_workshop.answersIn(cluster.id).size()),
                           !m_prompt || cluster.prompt == *m_prompt});
    }
    // Those of the prompt first, those that begin with what was typed before those that only hold it.
    std::stable_sort(choices.begin(), choices.end(), [&](const Choice &a, const Choice &b) {
        const auto rank = [&](const Choice &c) {
            return std::pair(!c.own, !c.title.startsWith(typed, Qt::CaseInsensitive));
        };
        return rank(a) < rank(b);
    });
    m_list->clear();
    for (const Choice &choice : choices) {
        QString text = tr("%1   %2").arg(choice.title).arg(choice.count);
        if (!choice.own)
            text = tr("%1   %2 · %3").arg(choice.title).arg(choice.count).arg(choice.prompt);
        auto *item = new QListWidgetItem(badgeIcon(choice.tone, m_theme.theme()), text, m_list);
        item->setData(Qt::UserRole, choice.id.uuid());
    }
    if (m_mayMake && !typed.isEmpty() && !exact)
        new QListWidgetItem(themedIcon(IconName::Add, m_theme), tr("New cluster “%1”").arg(typed), m_list);
    setCurrentRow(0);
}

// The focus stays in the field, so a screen reader is told of the row as if the focus had moved there.
void ClusterPicker::setCurrentRow(int row) {
    m_list->setCurrentRow(row);
    const QListWidgetItem *item = m_list->currentItem();
    m_field->setAccessibleDescription(item ? item->text() : QString());
    if (!item || !isVisible())
        return;
    QAccessibleEvent event(m_list, QAccessible::Focus);
    event.setChild(m_list->currentRow());
    QAccessible::updateAccessibility(&event);
}

void ClusterPicker::take() {
    const QListWidgetItem *item = m_list->currentItem();
    if (!item)
        return;
    const QVariant id = item->data(Qt::UserRole);
    const QString typed = m_field->text().trimmed();
    close();
    if (id.isValid())
        emit chosen(ClusterId(id.toUuid()));
    else
        emit named(typed);
}

bool ClusterPicker::eventFilter(QObject *watched, QEvent *event) {
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const int step = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
        if (step != 0) {
            setCurrentRow(std::clamp(m_list->currentRow() + step, 0, std::max(0, m_list->count() - 1)));
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace coalesce::ui
