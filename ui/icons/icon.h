// SPDX-License-Identifier: GPL-3.0-or-later
// The icons of the window: our own line drawings (resources/icons), painted in the theme's colours.
#pragma once

#include "ui/theme/palette.h"

#include <QIcon>
#include <QLatin1String>
#include <array>

class QPainter;
class QRectF;

namespace coalesce::ui {

class ThemeController;

enum class IconName {
    None, // no icon
    Plan,
    Tables,
    Canvas,
    Circle,
    Voices,
    Report,
    Undo,
    Redo,
    Find,
    Add,
    Remove,
    Star,
    StarOn,
    Move,
    Import,
    Export,
    More,
    Theme,
    Light,
    Dark,
    ZoomIn,
    ZoomOut,
    Fit,
    Note,
    Cluster,
    Debate,
    Close,
    Check,
    Warning,
    Person,
    Lock,
    New,
    Open,
    Sample,
    Help,
    ChevronDown,
    ChevronUp,
    ChevronLeft,
    ChevronRight,
    IntentContinue,
    IntentStart,
    IntentStop,
    IntentOther,
    Play,
    Pause,
    Next,
    Back,
    Clock,
    Stage,
    Freeze,
    Blank,
    Reveal,
    Sound,
    Mute,
    Dots,
    Pledge,
    Hand,
};

// Every icon but None, for tests and the icon sheet.
inline constexpr std::array kAllIcons = {
    IconName::Plan,        IconName::Tables,      IconName::Canvas,       IconName::Circle,
    IconName::Voices,      IconName::Report,      IconName::Undo,         IconName::Redo,
    IconName::Find,        IconName::Add,         IconName::Remove,       IconName::Star,
    IconName::StarOn,      IconName::Move,        IconName::Import,       IconName::Export,
    IconName::More,        IconName::Theme,       IconName::Light,        IconName::Dark,
    IconName::ZoomIn,      IconName::ZoomOut,     IconName::Fit,          IconName::Note,
    IconName::Cluster,     IconName::Debate,      IconName::Close,        IconName::Check,
    IconName::Warning,     IconName::Person,      IconName::Lock,         IconName::New,
    IconName::Open,        IconName::Sample,      IconName::Help,         IconName::ChevronDown,
    IconName::ChevronUp,   IconName::ChevronLeft, IconName::ChevronRight, IconName::IntentContinue,
    IconName::IntentStart, IconName::IntentStop,  IconName::IntentOther,  IconName::Play,
    IconName::Pause,       IconName::Next,        IconName::Back,         IconName::Clock,
    IconName::Stage,       IconName::Freeze,      IconName::Blank,        IconName::Reveal,
    IconName::Sound,       IconName::Mute,        IconName::Dots,         IconName::Pledge,
    IconName::Hand,
};

// Which of the theme's colours an icon takes.
enum class IconTint { Text, Muted, OnAccent, Danger, Warn };

// The file in resources/icons without folder and ending; empty for None.
QLatin1String iconFile(IconName name);

// Paints the icon into a square in the middle of `where`.
void paintIcon(QPainter &painter, const QRectF &where, IconName name, const QColor &color);

// An icon for buttons and menus that asks the theme for its colour each time it is painted. The theme
// outlives it.
QIcon themedIcon(IconName name, const ThemeController &theme, IconTint tint = IconTint::Text);

// The program's own icon.
QIcon applicationIcon();

} // namespace coalesce::ui
