// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/theme_box.h"

#include "core/edit/cluster_actions.h"
#include "ui/shell/undo_offer.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QTimer>

namespace coalesce::ui {
namespace {

constexpr int kNoTheme = 0; // the first line

} // namespace

ThemeBox::ThemeBox(const RoomContext &context, QWidget *parent)
    : ChoiceBox(tr("Theme of the cluster"), parent), m_context(context) {
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setEnabled(!context.session.isReadOnly());
    lineEdit()->setAccessibleName(accessibleName());
    lineEdit()->setPlaceholderText(tr("No theme. Choose one, or type a new one"));
    fill();
    connect(this, &QComboBox::activated, this, &ThemeBox::choose);
    // What is in the list has been told by activated() before.
    connect(lineEdit(), &QLineEdit::editingFinished, this, &ThemeBox::takeTyped);
}

void ThemeBox::setCluster(const std::optional<ClusterId> &cluster) {
    if (cluster == m_cluster)
        return;
    takeTyped();
    m_cluster = cluster;
    showChosen();
}

void ThemeBox::follow(const ChangeSet &changes) {
    const bool typing = hasFocus() && lineEdit()->isModified();
    if (changes.touches(Kind::Theme)) {
        const QString typed = currentText();
        fill();
        if (typing) {
            setEditText(typed);
            lineEdit()->setModified(true);
        }
    }
    if (!typing && (changes.touches(Kind::Theme) || changes.touches(Kind::Cluster)))
        showChosen();
}

void ThemeBox::fill() {
    const QSignalBlocker quiet(this);
    clear();
    addItem(tr("No theme"));
    for (const coalesce::Theme &theme : m_context.workshop().all<coalesce::Theme>())
        addItem(theme.title.string(), theme.id.uuid());
}

void ThemeBox::showChosen() {
    const QSignalBlocker quiet(this);
    const Cluster *cluster = m_cluster ? m_context.workshop().find(*m_cluster) : nullptr;
    setCurrentIndex(cluster && cluster->theme ? findData(cluster->theme->uuid()) : kNoTheme);
    lineEdit()->setText(currentText()); // the index may be the same under what was typed
    lineEdit()->setModified(false);
}

void ThemeBox::choose(int index) {
    lineEdit()->setModified(false);
    if (!m_cluster)
        return;
    const QVariant id = itemData(index);
    const Value theme = id.isValid() ? Value(id.toUuid()) : Value(Nothing());
    if (!m_context.commit(
            coalesce::setCluster(m_context.workshop(), *m_cluster, {{columnOf(&Cluster::theme), theme}}),
            QStringLiteral("cluster.set")))
        showChosen();
}

// Enter, or the focus goes elsewhere, or another cluster is shown.
void ThemeBox::takeTyped() {
    if (!m_cluster || !lineEdit()->isModified())
        return;
    lineEdit()->setModified(false);
    const QString typed = lineEdit()->text();
    const int known = findText(typed, Qt::MatchFixedString);
    if (typed.trimmed().isEmpty())
        showChosen();
    else if (m_context.session.isTelling()) // nothing may be committed from here
        QTimer::singleShot(0, this, [this, cluster = *m_cluster, typed] { make(cluster, typed); });
    else if (known >= 0)
        choose(known);
    else
        make(*m_cluster, typed);
}

void ThemeBox::make(const ClusterId &cluster, const QString &title) {
    const Workshop &workshop = m_context.workshop();
    if (!workshop.find(cluster))
        return;
    if (m_context.commit(addTheme(workshop, {{columnOf(&coalesce::Theme::title), Value(title)}}, {cluster},
                                  m_context.session.sources()),
                         QStringLiteral("theme.add")))
        m_context.messages.showNotice(tr("Theme “%1” made.").arg(title), undoOffer(m_context));
    else
        showChosen();
}

// Escape puts back what is so, even where the window uses it as a shortcut.
bool ThemeBox::event(QEvent *event) {
    if (event->type() == QEvent::ShortcutOverride && lineEdit()->isModified() &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return ChoiceBox::event(event);
}

void ThemeBox::keyPressEvent(QKeyEvent *event) {
    if (event->key() == Qt::Key_Escape && lineEdit()->isModified())
        showChosen();
    else
        ChoiceBox::keyPressEvent(event);
}

} // namespace coalesce::ui
