// SPDX-License-Identifier: GPL-3.0-or-later
// The colours that people mark clusters with: their names, how they look in lists, and the menu and the box
// that offer them.
#pragma once

#include "ui/shell/room_context.h"
#include "ui/widgets/choice_box.h"

#include <functional>

class QMenu;

namespace coalesce::ui {

struct Theme;

inline constexpr std::array kClusterColours{ClusterColour::Red,  ClusterColour::Amber,  ClusterColour::Green,
                                            ClusterColour::Blue, ClusterColour::Violet, ClusterColour::Grey};

QString colourName(std::optional<ClusterColour> colour); // translated: "Green"; "No colour"
QIcon colourIcon(std::optional<ClusterColour> colour, const Theme &theme);

// One entry a colour, and one for none; `chosen` is ticked.
using ChooseColour = std::function<void(std::optional<ClusterColour>)>;
void fillColourMenu(QMenu &menu, std::optional<ClusterColour> chosen, const Theme &theme,
                    const ChooseColour &choose);

// The colour of one cluster.
class ColourBox : public ChoiceBox {
    Q_OBJECT

public:
    explicit ColourBox(const RoomContext &context, QWidget *parent = nullptr);

    void setCluster(const std::optional<ClusterId> &cluster);
    void follow(const ChangeSet &changes);

private:
    void fill();
    void showChosen();
    void choose(int index);

    RoomContext m_context;
    std::optional<ClusterId> m_cluster;
};

} // namespace coalesce::ui
