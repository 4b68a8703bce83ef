// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/section_list.h"

#include "core/report/wording.h"
#include "ui/theme/theme_controller.h"
#include "ui/widgets/looks.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTimer>

namespace coalesce::ui {

namespace {

constexpr int kSectionRole = Qt::UserRole;
constexpr int kCountRole = Qt::UserRole + 1; // the end of the text that says how many
constexpr int kRowHeight = 34;
constexpr int kGripWidth = 22;

// Grip, check mark, name, and a line between rows.
class SectionDelegate : public QStyledItemDelegate {
public:
    SectionDelegate(const ThemeController &theme, QObject *parent)
        : QStyledItemDelegate(parent), m_theme(theme) {}

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override {
        return {120, kRowHeight};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override {
        const Palette &colors = m_theme.colors();
        painter->save();
        const bool current = option.state & QStyle::State_Selected;
        if (current || option.state & QStyle::State_MouseOver)
            painter->fillRect(option.rect, current ? colors.selected : colors.hover);
        painter->setPen(colors.line);
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
        painter->setPen(Qt::NoPen);
        painter->setBrush(colors.textMuted);
        painter->setRenderHint(QPainter::Antialiasing);
        for (int dot = 0; dot < 6; ++dot)
            painter->drawEllipse(QPointF(option.rect.left() + 8 + 5 * (dot % 2),
                                         option.rect.center().y() - 4.5 + 5 * (dot / 2)),
                                 1.1, 1.1);
        QStyleOptionViewItem check = option;
        check.rect = checkRect(option.rect);
        check.state = QStyle::State_Enabled | (isOn(index) ? QStyle::State_On : QStyle::State_Off);
        QApplication::style()->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &check, painter,
                                             option.widget);
        painter->setPen(isOn(index) ? colors.text : colors.textMuted);
        const QRect words = option.rect.adjusted(kGripWidth + 26, 0, -6, 0);
        painter->setFont(option.font);
        // Where it is too long the name is cut, never the number.
        const QString text = index.data().toString(), count = index.data(kCountRole).toString();
        const QFontMetrics &metrics = option.fontMetrics;
        const QString shown = metrics.elidedText(text.chopped(count.size()), Qt::ElideRight,
                                                 words.width() - metrics.horizontalAdvance(count)) +
                              count;
        painter->drawText(words, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, shown);
        if (option.state & QStyle::State_HasFocus) {
            painter->setPen(QPen(colors.focus, 2));
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -2), 4, 4);
        }
        painter->restore();
    }

    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override {
        const bool mouse = event->type() == QEvent::MouseButtonRelease &&
                           checkRect(option.rect)
                               .adjusted(-6, -6, 6, 6)
                               .contains(static_cast<QMouseEvent *>(event)->position().toPoint());
        const bool key =
            event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space;
        if (!mouse && !key)
            return false;
        return model->setData(index, isOn(index) ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    }

private:
    static bool isOn(const QModelIndex &index) {
        return index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    }
    static QRect checkRect(const QRect &row) {
        return {row.left() + kGripWidth, row.center().y() - 8, 17, 17};
    }

    const ThemeController &m_theme;
};

} // namespace

SectionList::SectionList(const ThemeController &theme, QWidget *parent) : QListWidget(parent) {
    setLook(*this, "bare");
    setAccessibleName(tr("What the report holds"));
    setAccessibleDescription(tr("Space switches a section on or off. Alt with Up or Down moves it."));
    setToolTip(plainTip(tr("Drag a section to its place, or move it with Alt+Up and Alt+Down")));
    setItemDelegate(new SectionDelegate(theme, this));
    setDragDropMode(QAbstractItemView::InternalMove);
    setDefaultDropAction(Qt::MoveAction);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(model(), &QAbstractItemModel::dataChanged, this, &SectionList::tellSoon);
    connect(model(), &QAbstractItemModel::rowsMoved, this, &SectionList::tellSoon);
    connect(model(), &QAbstractItemModel::rowsInserted, this, &SectionList::tellSoon);
    connect(model(), &QAbstractItemModel::rowsRemoved, this, &SectionList::tellSoon);
}

void SectionList::setRows(const std::vector<SectionRow> &rows) {
    m_setting = true;
    clear();
    for (const SectionRow &row : rows) {
        auto *item = new QListWidgetItem(this);
        item->setData(kSectionRole, int(row.section));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable |
                       Qt::ItemIsDragEnabled);
        item->setCheckState(row.on ? Qt::Checked : Qt::Unchecked);
    }
    if (count() > 0)
        setCurrentRow(0);
    m_told = rows;
    m_setting = false;
    updateGeometry();
}

std::vector<SectionRow> SectionList::rows() const {
    std::vector<SectionRow> rows;
    for (int i = 0; i < count(); ++i)
        rows.push_back(
            {report::Section(item(i)->data(kSectionRole).toInt()), item(i)->checkState() == Qt::Checked});
    return rows;
}

void SectionList::describe(const Workshop &workshop) {
    QString end; // of the text
    const auto counted = [&end](const QString &section, int count, const QString &one, const QString &many) {
        const QString text =
            count == 0 ? section
                       : tr("%1: %2", "section: how many").arg(section, report::counted(count, one, many));
        end = text.startsWith(section) ? text.mid(section.size()) : QString();
        return text;
    };
    const int prompts = workshop.prompts().size();
    m_setting = true;
    for (int i = 0; i < count(); ++i) {
        QString text;
        end.clear();
        switch (report::Section(item(i)->data(kSectionRole).toInt())) {
        case report::Section::Title:
            text = tr("Title and welcome");
            break;
        case report::Section::Promised:
            text = counted(tr("You said, we did"), workshop.all<Promise>().size(), tr("1 promise"),
                           tr("%1 promises"));
            break;
        case report::Section::Questions:
            text = prompts == 1 ? tr("The question") : tr("The questions: %1").arg(prompts);
            break;
        case report::Section::Prompts:
            text = counted(tr("The tables"), workshop.clusters().size(), tr("1 cluster"), tr("%1 clusters"));
            break;
        case report::Section::Themes:
            text = counted(tr("Across the tables"), workshop.all<coalesce::Theme>().size(), tr("1 theme"),
                           tr("%1 themes"));
            break;
        case report::Section::Circle:
            text = tr("The circle: what struck people");
            break;
        case report::Section::Calls:
            text = counted(tr("Calls to action"), workshop.all<Call>().size(), tr("1"), tr("%1"));
            break;
        case report::Section::Forward:
            text = counted(tr("Taking it forward"), workshop.all<Pledge>().size(), tr("1 pledge"),
                           tr("%1 pledges"));
            break;
        case report::Section::Pulse:
            text = tr("A show of hands");
            break;
        case report::Section::Voices:
            text = tr("Voices");
            break;
        case report::Section::Pictures:
            text = tr("Pictures");
            break;
        case report::Section::Join:
            text = tr("Join us and thanks");
            break;
        case report::Section::Day:
            text = tr("How the day went");
            break;
        case report::Section::NotGrouped:
            text = counted(tr("Answers not grouped"), workshop.counts().unplaced, tr("1"), tr("%1"));
            break;
        case report::Section::Appendix:
            text = tr("Appendix: every answer");
            break;
        }
        item(i)->setText(text);
        item(i)->setData(kCountRole, end);
        item(i)->setToolTip(plainTip(text));
    }
    m_setting = false;
}

QSize SectionList::sizeHint() const {
    return {200, count() * kRowHeight + 2 * frameWidth()};
}

void SectionList::moveCurrent(int by) {
    const int from = currentRow(), to = from + by;
    if (from < 0 || to < 0 || to >= count())
        return;
    insertItem(to, takeItem(from));
    setCurrentRow(to);
}

void SectionList::keyPressEvent(QKeyEvent *event) {
    const bool alt = event->modifiers() & Qt::AltModifier;
    if (alt && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)) {
        moveCurrent(event->key() == Qt::Key_Up ? -1 : 1);
        return;
    }
    QListWidget::keyPressEvent(event);
}

// Once the event is over: in the middle of a move a row is missing or there twice.
void SectionList::tellSoon() {
    if (m_setting || m_due)
        return;
    m_due = true;
    QTimer::singleShot(0, this, [this] {
        m_due = false;
        if (rows() == m_told)
            return;
        m_told = rows();
        emit changed();
    });
}

} // namespace coalesce::ui
