// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/rail.h"

#include "ui/theme/theme_controller.h"
#include "ui/widgets/accessible.h"
#include "ui/widgets/looks.h"

#include <QAbstractButton>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace coalesce::ui {

class RailButton : public QAbstractButton {
public:
    RailButton(QString room, const QString &title, IconName name, const ThemeController &theme,
               QWidget *parent)
        : QAbstractButton(parent), id(std::move(room)), m_name(name), m_theme(theme) {
        setText(title);
        setAccessibleName(title);
        setCheckable(true);
        setAccessibleRole(*this, QAccessible::PageTab);
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::NoFocus);
        setFixedHeight(theme.theme().sizes.railItem);
    }
    QSize sizeHint() const override { return {88, height()}; }

    const QString id;

protected:
    void paintEvent(QPaintEvent *) override {
        const Theme &theme = m_theme.theme();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF whole = QRectF(rect()).adjusted(1, 1, -1, -1);
        const qreal radius = 8;
        if (isChecked() || underMouse()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(isChecked() ? theme.colors.selected : theme.colors.hover);
            painter.drawRoundedRect(whole, radius, radius);
        }
        if (hasFocus()) {
            painter.setPen(QPen(theme.colors.focus, 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(whole, radius, radius);
        }
        const QColor ink = isChecked() ? theme.colors.text : theme.colors.textMuted;
        paintIcon(painter, QRectF((width() - 20) / 2.0, 11, 20, 20), m_name, ink);
        painter.setFont(themeFont(theme, theme.type.section, isChecked() ? QFont::DemiBold : QFont::Normal));
        painter.setPen(ink);
        painter.drawText(QRect(2, 35, width() - 4, 18), Qt::AlignCenter,
                         painter.fontMetrics().elidedText(text(), Qt::ElideRight, width() - 8));
    }

private:
    IconName m_name;
    const ThemeController &m_theme;
};

Rail::Rail(const ThemeController &theme, QWidget *parent) : QWidget(parent), m_theme(theme) {
    setLook(*this, "rail");
    setAccessibleName(tr("Rooms"));
    setAccessibleRole(*this, QAccessible::PageTabList);
    setFixedWidth(theme.theme().sizes.rail);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 10, 8, 10);
    layout->setSpacing(theme.theme().spacing.tiny);
    layout->addStretch();
}

void Rail::addItem(const QString &id, const QString &title, IconName name, const QString &keys) {
    auto *button = new RailButton(id, title, name, m_theme, this);
    button->setToolTip(keys.isEmpty() ? title : QStringLiteral("%1 (%2)").arg(title, keys));
    button->installEventFilter(this);
    connect(button, &QAbstractButton::clicked, this, [this, index = count()] { choose(index); });
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->insertWidget(column->count() - (m_hasFoot ? 2 : 1), button);
    m_buttons.push_back(button);
    if (count() == 1)
        setCurrent(id);
}

void Rail::setFoot(QWidget &foot) {
    static_cast<QVBoxLayout *>(layout())->addWidget(&foot);
    m_hasFoot = true;
}

// Only the chosen one takes the focus by Tab, as in a list of tabs.
void Rail::setCurrent(const QString &id) {
    for (RailButton *button : m_buttons) {
        button->setChecked(button->id == id);
        button->setFocusPolicy(button->id == id ? Qt::TabFocus : Qt::NoFocus);
    }
}

QString Rail::current() const {
    const auto found =
        std::ranges::find_if(m_buttons, [](const RailButton *button) { return button->isChecked(); });
    return found == m_buttons.end() ? QString() : (*found)->id;
}

void Rail::choose(int index) {
    const QString id = m_buttons[std::size_t(index)]->id;
    const bool changes = current() != id;
    const bool hadFocus =
        std::ranges::any_of(m_buttons, [](const RailButton *button) { return button->hasFocus(); });
    setCurrent(id);
    if (hadFocus)
        m_buttons[std::size_t(index)]->setFocus(Qt::TabFocusReason);
    if (changes || !hadFocus)
        emit chosen(id);
}

bool Rail::eventFilter(QObject *watched, QEvent *event) {
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto at = std::ranges::find(m_buttons, static_cast<RailButton *>(watched));
    const int now = int(at - m_buttons.begin());
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
    case Qt::Key_Right:
        choose((now + 1) % count());
        return true;
    case Qt::Key_Up:
    case Qt::Key_Left:
        choose((now + count() - 1) % count());
        return true;
    case Qt::Key_Home:
        choose(0);
        return true;
    case Qt::Key_End:
        choose(count() - 1);
        return true;
    default:
        return false;
    }
}

} // namespace coalesce::ui
