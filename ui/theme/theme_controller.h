// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the running program in its theme: follows the system's light or dark, or a person's choice, and
// changes live.
#pragma once

#include "ui/theme/theme.h"

#include <QObject>
#include <optional>

class QApplication;

namespace coalesce::ui {

class ControlStyle;

enum class SchemeChoice { System, Light, Dark };

// What COALESCE_THEME asks for: "light", "dark", or nothing.
std::optional<Scheme> schemeFromEnvironment();

// Light or dark, from the colours of a palette: dark when its text is lighter than its window.
Scheme schemeOf(const QPalette &palette);

// What the desktop asks for: Qt's own answer where there is one (6.5 on), else the desktop portal's setting
// org.freedesktop.appearance color-scheme, else the colours of the system's palette.
Scheme systemScheme(const QPalette &systemPalette);

// One a program, made after the QApplication and gone before it. Whatever paints keeps a reference to it and
// asks theme() each time, or listens to changed().
class ThemeController : public QObject {
    Q_OBJECT

public:
    // `forced` stands above every choice (COALESCE_THEME); `family` is the font family to use, empty for the
    // system's.
    ThemeController(QApplication &application, SchemeChoice choice, std::optional<Scheme> forced = {},
                    const QString &family = {});

    const Theme &theme() const { return m_theme; }
    const Palette &colors() const { return m_theme.colors; }
    SchemeChoice choice() const { return m_choice; }
    bool isForced() const { return m_forced.has_value(); }
    void setChoice(SchemeChoice choice);

signals:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private slots:
    void portalChanged(const QString &group, const QString &key);

private:
    Scheme wanted() const;
    void readSystem();
    void apply();

    QApplication &m_application;
    ControlStyle *m_style; // owned by the application
    SchemeChoice m_choice;
    std::optional<Scheme> m_forced;
    Scheme m_system = Scheme::Light;
    Theme m_theme;
    bool m_applying = false;
};

} // namespace coalesce::ui
