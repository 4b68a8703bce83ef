// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/message_bar.h"

#include "ui/theme/theme_controller.h"
#include "ui/widgets/accessible.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/looks.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMainWindow>

namespace coalesce::ui {

namespace {
constexpr int kNoticeMs = 6000;
constexpr int kNoticeWithOfferMs = 12000; // time to read and to reach the button
constexpr int kMostWidth = 720;
constexpr int kBelowMenus = 2;
constexpr int kButtonsAtTheTop = 340; // finder, undo and redo
} // namespace

MessageBar::MessageBar(QWidget &window, const ThemeController &theme)
    : QFrame(&window), m_window(window), m_theme(theme), m_icon(new QLabel(this)),
      m_text(makeLabel({}, "body", this)), m_button(makeButton({}, ButtonKind::Plain, this)),
      m_close(
          new IconButton(IconName::Close, tr("Close this message"), theme, IconButton::Kind::Quiet, this)) {
    setAccessibleRole(*this, QAccessible::AlertMessage);
    m_text->setWordWrap(true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 8, 8, 8);
    layout->setSpacing(10);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_button);
    layout->addWidget(m_close);
    connect(m_close, &QToolButton::clicked, this, &MessageBar::dismiss);
    connect(m_button, &QPushButton::clicked, this, [this] {
        const auto run = m_run;
        dismiss();
        if (run)
            run();
    });
    m_goes.setSingleShot(true);
    connect(&m_goes, &QTimer::timeout, this, &MessageBar::dismiss);
    connect(&theme, &ThemeController::changed, this, &MessageBar::showIcon);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *old, QWidget *now) {
        if (isAncestorOf(now) == isAncestorOf(old))
            return;
        if (isAncestorOf(now))
            m_before = old;
        mayGo();
    });
    m_window.installEventFilter(this);
    m_button->hide();
    hide();
}

// Its button may lose the focus with it, which would come to a bar half gone.
MessageBar::~MessageBar() {
    disconnect(qApp, nullptr, this, nullptr);
}

void MessageBar::showNotice(const QString &sentence, const Offer &offer, Lasts lasts) {
    if (m_isError) { // an error is not to be talked over
        m_waiting = {sentence, offer, lasts};
        return;
    }
    m_lasts = lasts;
    present(sentence, offer, false);
}

void MessageBar::showError(const QString &sentence, const Offer &offer) {
    present(sentence, offer, true);
    emit errorShown(sentence);
}

void MessageBar::present(const QString &sentence, const Offer &offer, bool isError) {
    const bool wasVisible = isVisible();
    m_isError = isError;
    m_goesAfterMs = offer.run ? kNoticeWithOfferMs : kNoticeMs;
    setLook(*this, isError ? "error" : "message");
    showIcon();
    m_text->setText(sentence);
    m_button->setText(offer.text);
    m_button->setVisible(bool(offer.run));
    m_run = offer.run;
    setAccessibleName(sentence);
    place();
    show();
    raise();
    mayGo();
    // Screen readers read an alert out when it appears; one that stands there already appears anew.
    if (wasVisible)
        for (const QAccessible::Event what : {QAccessible::ObjectHide, QAccessible::ObjectShow}) {
            QAccessibleEvent event(this, what);
            QAccessible::updateAccessibility(&event);
        }
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void MessageBar::dismiss() {
    m_goes.stop();
    m_run = {};
    m_isError = false;
    if (m_before && holdsFocus())
        m_before->setFocus(Qt::OtherFocusReason);
    hide();
    if (const auto next = std::exchange(m_waiting, std::nullopt))
        showNotice(next->sentence, next->offer, next->lasts);
}

void MessageBar::dismissOldNotice() {
    if (m_waiting && m_waiting->lasts == Lasts::UntilChange)
        m_waiting.reset();
    if (!isHidden() && !m_isError && m_lasts == Lasts::UntilChange)
        dismiss();
}

bool MessageBar::holdsFocus() const {
    return isAncestorOf(m_window.focusWidget());
}

// A notice does not go while someone is on their way to its button, by the pointer or by the keys.
void MessageBar::mayGo() {
    if (m_isError || isHidden() || underMouse() || holdsFocus())
        m_goes.stop();
    else
        m_goes.start(m_goesAfterMs);
}

void MessageBar::showIcon() {
    const QIcon sign = m_isError
                           ? themedIcon(IconName::Warning, m_theme, IconTint::Danger)
                           : themedIcon(m_lasts == Lasts::UntilChange ? IconName::Check : IconName::Help,
                                        m_theme, IconTint::Muted); // a tick says that something was done
    m_icon->setPixmap(sign.pixmap(18, 18));
}

QString MessageBar::sentence() const {
    return isHidden() ? QString() : m_text->text();
}

void MessageBar::place() {
    const int most = std::min(kMostWidth, m_window.width() - 48);
    m_text->ensurePolished();
    // A label that wraps asks for less width than its sentence could have.
    const int words = m_text->fontMetrics().horizontalAdvance(m_text->text());
    const int around = layout()->minimumSize().width() - m_text->minimumSizeHint().width();
    const int width = std::clamp(words + around + 8, 240, most);
    const int height = std::max(layout()->totalHeightForWidth(width), 46);
    // Over the top bar between title and buttons, where there is nothing to click that it could cover.
    const int middle = (m_window.width() - width) / 2;
    const int left = std::max(8, std::min(middle, m_window.width() - kButtonsAtTheTop - width));
    const auto *main = qobject_cast<QMainWindow *>(&m_window);
    const int menus = main && main->menuWidget() ? main->menuWidget()->height() : 0;
    setGeometry(left, menus + kBelowMenus, width, height);
}

bool MessageBar::eventFilter(QObject *watched, QEvent *event) {
    if (event->type() == QEvent::Resize && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

void MessageBar::keyPressEvent(QKeyEvent *event) {
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QFrame::keyPressEvent(event);
}

void MessageBar::enterEvent(QEnterEvent *event) {
    mayGo();
    QFrame::enterEvent(event);
}

void MessageBar::leaveEvent(QEvent *event) {
    mayGo();
    QFrame::leaveEvent(event);
}

} // namespace coalesce::ui
