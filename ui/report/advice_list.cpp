// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/advice_list.h"

#include "ui/icons/icon.h"
#include "ui/theme/theme_controller.h"
#include "ui/widgets/looks.h"

#include <QPainter>
#include <QResizeEvent>
#include <QScrollBar>
#include <QStyledItemDelegate>

namespace coalesce::ui {

namespace {

constexpr int kIndexRole = Qt::UserRole;        // into the advice; none for a head
constexpr int kSeverityRole = Qt::UserRole + 1; // none for a head
constexpr int kIcon = 14, kIconSpace = 22, kPad = 4, kHeadPad = 8;

QString headOf(report::Severity severity) {
    switch (severity) {
    case report::Severity::Fix:
        return AdviceList::tr("Put right first");
    case report::Severity::Look:
        return AdviceList::tr("Worth a look");
    case report::Severity::Good:
        return AdviceList::tr("Well already");
    }
    Q_UNREACHABLE();
}

class AdviceDelegate : public QStyledItemDelegate {
public:
    AdviceDelegate(const ThemeController &theme, QListWidget &list)
        : QStyledItemDelegate(&list), m_theme(theme), m_list(list) {}

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override {
        const int width = m_list.viewport()->width();
        const QFontMetrics metrics(fontOf(option.font, index));
        const QRect words = metrics.boundingRect(QRect(0, 0, std::max(width - kIconSpace - kPad, 60), 10000),
                                                 Qt::TextWordWrap, index.data().toString());
        return {width, isHead(index) ? metrics.height() + 2 * kHeadPad : words.height() + 2 * kPad};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override {
        const Palette &colors = m_theme.colors();
        painter->save();
        painter->setFont(fontOf(option.font, index));
        const bool goes = index.flags() & Qt::ItemIsSelectable && index.data(kIndexRole).isValid();
        if (goes && option.state & (QStyle::State_Selected | QStyle::State_MouseOver))
            painter->fillRect(option.rect,
                              option.state & QStyle::State_HasFocus ? colors.selected : colors.hover);
        if (isHead(index)) {
            painter->setPen(colors.textMuted);
            painter->drawText(option.rect.adjusted(0, kHeadPad, 0, 0), Qt::AlignLeft | Qt::AlignTop,
                              index.data().toString());
            painter->restore();
            return;
        }
        const auto severity = report::Severity(index.data(kSeverityRole).toInt());
        const bool good = severity == report::Severity::Good;
        const QColor ink = good                                ? colors.text
                           : severity == report::Severity::Fix ? colors.danger
                                                               : colors.warn;
        const int line = QFontMetrics(painter->font()).height();
        paintIcon(
            *painter,
            QRectF(option.rect.left() + 2, option.rect.top() + kPad + (line - kIcon) / 2.0, kIcon, kIcon),
            good ? IconName::Check : IconName::Warning, good ? colors.textMuted : ink);
        painter->setPen(ink);
        painter->drawText(option.rect.adjusted(kIconSpace, kPad, -kPad, -kPad + 1),
                          Qt::TextWordWrap | Qt::AlignTop, index.data().toString());
        if (option.state & QStyle::State_HasFocus) {
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(QPen(colors.focus, 2));
            painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), 4, 4);
        }
        painter->restore();
    }

private:
    static bool isHead(const QModelIndex &index) { return !index.data(kSeverityRole).isValid(); }
    QFont fontOf(QFont font, const QModelIndex &index) const {
        font.setPixelSize(isHead(index) ? m_theme.theme().type.small : m_theme.theme().type.section);
        return font;
    }

    const ThemeController &m_theme;
    QListWidget &m_list;
};

} // namespace

AdviceList::AdviceList(const ThemeController &theme, QWidget *parent) : QListWidget(parent) {
    setLook(*this, "bare");
    setAccessibleName(tr("Before you publish"));
    setAccessibleDescription(tr("Enter goes to where it stands."));
    setItemDelegate(new AdviceDelegate(theme, *this));
    setResizeMode(QListView::Adjust);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    viewport()->setAutoFillBackground(false);
    connect(this, &QListWidget::itemClicked, this, &AdviceList::jump);
    connect(this, &QListWidget::itemActivated, this, &AdviceList::jump);
}

void AdviceList::setAdvice(const std::vector<report::Advice> &advice) {
    if (advice == m_advice)
        return;
    const int row = currentRow(), scrolled = verticalScrollBar()->value();
    clear();
    m_advice = advice;
    std::optional<report::Severity> last;
    for (size_t i = 0; i < m_advice.size(); ++i) {
        const report::Advice &one = m_advice[i];
        if (last != one.severity) {
            auto *head = new QListWidgetItem(headOf(one.severity), this);
            head->setFlags(Qt::ItemIsEnabled);
            last = one.severity;
        }
        auto *item = new QListWidgetItem(one.sentence, this);
        item->setData(kIndexRole, int(i));
        item->setData(kSeverityRole, int(one.severity));
        item->setData(Qt::AccessibleTextRole,
                      QStringLiteral("%1: %2").arg(headOf(one.severity), one.sentence));
    }
    if (row >= 0)
        setCurrentRow(std::min(row, count() - 1));
    verticalScrollBar()->setValue(scrolled);
    updateGeometry();
}

QSize AdviceList::sizeHint() const {
    int height = 2 * frameWidth() + 2;
    for (int i = 0; i < count(); ++i)
        height += sizeHintForRow(i);
    return {200, height};
}

// Who comes here by Tab sees where they are.
void AdviceList::focusInEvent(QFocusEvent *event) {
    for (int row = 0; row < count() && !currentItem(); ++row)
        if (item(row)->flags() & Qt::ItemIsSelectable)
            setCurrentRow(row);
    QListWidget::focusInEvent(event);
}

void AdviceList::resizeEvent(QResizeEvent *event) {
    QListWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width()) {
        scheduleDelayedItemsLayout();
        updateGeometry(); // the sentences break elsewhere
    }
}

void AdviceList::jump(const QListWidgetItem *item) {
    const QVariant index = item->data(kIndexRole);
    if (index.isValid() && m_advice[index.toUInt()].about)
        emit jumpRequested(*m_advice[index.toUInt()].about, m_advice[index.toUInt()].column);
}

} // namespace coalesce::ui
