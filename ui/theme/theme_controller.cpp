// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme_controller.h"

#include "ui/theme/control_style.h"

#include <QApplication>
#include <QEvent>
#include <QFile>
#include <QScopedValueRollback>
#include <QStyleHints>
#include <QTimer>

#ifdef COALESCE_HAS_DBUS
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusReply>
#include <QDBusVariant>
#endif

namespace coalesce::ui {

namespace {

#ifdef COALESCE_HAS_DBUS
const QString kPortal = QStringLiteral("org.freedesktop.portal.Desktop");
const QString kPortalPath = QStringLiteral("/org/freedesktop/portal/desktop");
const QString kPortalSettings = QStringLiteral("org.freedesktop.portal.Settings");
const QString kAppearance = QStringLiteral("org.freedesktop.appearance");
const QString kColorScheme = QStringLiteral("color-scheme");

// Without a running bus libdbus would start one, which takes its time and helps nobody.
bool hasSessionBus() {
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS") ||
           QFile::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + QLatin1String("/bus"));
}

// 1 asks for dark, 2 for light, 0 has no preference (freedesktop portal "Settings", color-scheme).
std::optional<Scheme> portalScheme() {
    if (!hasSessionBus() || !QDBusConnection::sessionBus().isConnected())
        return {};
    QDBusMessage call =
        QDBusMessage::createMethodCall(kPortal, kPortalPath, kPortalSettings, QStringLiteral("Read"));
    call << kAppearance << kColorScheme;
    constexpr int kPatienceMs = 200; // a desktop without a portal must not hold the window up
    const QDBusReply<QDBusVariant> reply =
        QDBusConnection::sessionBus().call(call, QDBus::Block, kPatienceMs);
    if (!reply.isValid())
        return {};
    QVariant value = reply.value().variant();
    if (value.canConvert<QDBusVariant>()) // Read wraps its answer twice
        value = value.value<QDBusVariant>().variant();
    switch (value.toUInt()) {
    case 1:
        return Scheme::Dark;
    case 2:
        return Scheme::Light;
    default:
        return {};
    }
}
#else
std::optional<Scheme> portalScheme() {
    return {};
}
#endif

} // namespace

std::optional<Scheme> schemeFromEnvironment() {
    const QByteArray value = qgetenv("COALESCE_THEME");
    if (value == "light")
        return Scheme::Light;
    if (value == "dark")
        return Scheme::Dark;
    return {};
}

Scheme schemeOf(const QPalette &palette) {
    const bool dark =
        palette.color(QPalette::WindowText).lightness() > palette.color(QPalette::Window).lightness();
    return dark ? Scheme::Dark : Scheme::Light;
}

Scheme systemScheme(const QPalette &systemPalette) {
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    switch (QGuiApplication::styleHints()->colorScheme()) {
    case Qt::ColorScheme::Dark:
        return Scheme::Dark;
    case Qt::ColorScheme::Light:
        return Scheme::Light;
    case Qt::ColorScheme::Unknown:
        break;
    }
#endif
    if (const std::optional<Scheme> portal = portalScheme())
        return *portal;
    return schemeOf(systemPalette);
}

ThemeController::ThemeController(QApplication &application, SchemeChoice choice, std::optional<Scheme> forced,
                                 const QString &family)
    : m_application(application), m_style(new ControlStyle), m_choice(choice), m_forced(forced) {
    m_theme.family = family;
    QApplication::setStyle(m_style);
    if (!m_forced && m_choice == SchemeChoice::System)
        readSystem();
    apply();
    m_application.installEventFilter(this);
#ifdef COALESCE_HAS_DBUS
    if (!m_forced && hasSessionBus())
        QDBusConnection::sessionBus().connect(kPortal, kPortalPath, kPortalSettings,
                                              QStringLiteral("SettingChanged"), this,
                                              SLOT(portalChanged(QString, QString)));
#endif
}

void ThemeController::setChoice(SchemeChoice choice) {
    m_choice = choice;
    if (m_choice == SchemeChoice::System && !m_forced)
        readSystem();
    if (wanted() != m_theme.scheme)
        apply();
}

Scheme ThemeController::wanted() const {
    if (m_forced)
        return *m_forced;
    switch (m_choice) {
    case SchemeChoice::Light:
        return Scheme::Light;
    case SchemeChoice::Dark:
        return Scheme::Dark;
    case SchemeChoice::System:
        break;
    }
    return m_system;
}

// Our own palette hides the system's; a default one lets it through for as long as it takes to look.
void ThemeController::readSystem() {
    const QScopedValueRollback guard(m_applying, true);
    const QPalette ours = QApplication::palette();
    QApplication::setPalette(QPalette());
    m_system = systemScheme(QGuiApplication::palette());
    QApplication::setPalette(ours);
}

void ThemeController::apply() {
    const QScopedValueRollback guard(m_applying, true);
    m_theme = makeTheme(wanted(), m_theme.family);
    m_style->setTheme(m_theme);
    QApplication::setPalette(qtPalette(m_theme));
    QApplication::setFont(themeFont(m_theme, m_theme.type.body));
    m_application.setStyleSheet(styleSheet(m_theme));
    emit changed();
}

bool ThemeController::eventFilter(QObject *watched, QEvent *event) {
    if (event->type() == QEvent::ThemeChange && !m_applying && !m_forced &&
        m_choice == SchemeChoice::System) {
        QTimer::singleShot(0, this, [this] { setChoice(m_choice); });
    }
    return QObject::eventFilter(watched, event);
}

void ThemeController::portalChanged(const QString &group, const QString &key) {
    if (group == QLatin1String("org.freedesktop.appearance") && key == QLatin1String("color-scheme"))
        setChoice(m_choice);
}

} // namespace coalesce::ui
