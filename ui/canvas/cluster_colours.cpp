// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/cluster_colours.h"

#include "core/edit/cluster_actions.h"
#include "ui/theme/theme_controller.h"

#include <QCoreApplication>
#include <QMenu>
#include <QPainter>

namespace coalesce::ui {
namespace {

QString tr(const char *text) {
    return QCoreApplication::translate("coalesce::ui::ClusterColours", text);
}

// With a key for the menu, no two alike.
QString menuText(std::optional<ClusterColour> colour) {
    if (!colour)
        return tr("&No colour");
    switch (*colour) {
    case ClusterColour::Red:
        return tr("&Red");
    case ClusterColour::Amber:
        return tr("&Amber");
    case ClusterColour::Green:
        return tr("&Green");
    case ClusterColour::Blue:
        return tr("&Blue");
    case ClusterColour::Violet:
        return tr("&Violet");
    case ClusterColour::Grey:
        return tr("Gre&y");
    }
    Q_UNREACHABLE();
}

} // namespace

QString colourName(std::optional<ClusterColour> colour) {
    return menuText(colour).remove(QLatin1Char('&'));
}

QIcon colourIcon(std::optional<ClusterColour> colour, const Theme &theme) {
    constexpr int kSide = 16;
    QPixmap pixmap(kSide * 2, kSide * 2);
    pixmap.setDevicePixelRatio(2);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const Palette &colors = theme.colors;
    const MarkColors mark =
        colour ? colors.marks[static_cast<size_t>(*colour)] : MarkColors{colors.panel, colors.lineStrong};
    painter.setPen(QPen(mark.edge, 1.5));
    painter.setBrush(mark.ground);
    painter.drawRoundedRect(QRectF(1.5, 1.5, kSide - 3, kSide - 3), 3, 3);
    return QIcon(pixmap);
}

void fillColourMenu(QMenu &menu, std::optional<ClusterColour> chosen, const Theme &theme,
                    const ChooseColour &choose) {
    const auto add = [&](std::optional<ClusterColour> colour) {
        QAction *action = menu.addAction(colourIcon(colour, theme), menuText(colour));
        action->setCheckable(true);
        action->setChecked(colour == chosen);
        QObject::connect(action, &QAction::triggered, &menu, [choose, colour] { choose(colour); });
    };
    add(std::nullopt);
    for (const ClusterColour colour : kClusterColours)
        add(colour);
}

ColourBox::ColourBox(const RoomContext &context, QWidget *parent)
    : ChoiceBox(QCoreApplication::translate("coalesce::ui::ClusterColours", "Colour of the cluster"), parent),
      m_context(context) {
    setEnabled(!context.session.isReadOnly());
    fill();
    connect(this, &QComboBox::activated, this, &ColourBox::choose);
    connect(&context.theme, &ThemeController::changed, this, &ColourBox::fill);
}

void ColourBox::setCluster(const std::optional<ClusterId> &cluster) {
    m_cluster = cluster;
    showChosen();
}

void ColourBox::follow(const ChangeSet &changes) {
    if (changes.touches(Kind::Cluster))
        showChosen();
}

void ColourBox::fill() {
    clear();
    addItem(colourIcon(std::nullopt, m_context.theme.theme()), colourName(std::nullopt));
    for (const ClusterColour colour : kClusterColours)
        addItem(colourIcon(colour, m_context.theme.theme()), colourName(colour));
    showChosen();
}

void ColourBox::showChosen() {
    const Cluster *cluster = m_cluster ? m_context.workshop().find(*m_cluster) : nullptr;
    setCurrentIndex(cluster && cluster->colour ? int(*cluster->colour) + 1 : 0);
}

void ColourBox::choose(int index) {
    if (!m_cluster)
        return;
    Value colour;
    const auto chosen = index > 0 ? std::optional(ClusterColour(index - 1)) : std::nullopt;
    Codec<std::optional<ClusterColour>>::encode(chosen, &colour);
    if (!m_context.commit(
            coalesce::setCluster(m_context.workshop(), *m_cluster, {{columnOf(&Cluster::colour), colour}}),
            QStringLiteral("cluster.set")))
        showChosen();
}

} // namespace coalesce::ui
