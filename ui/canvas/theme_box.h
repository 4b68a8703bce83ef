// SPDX-License-Identifier: GPL-3.0-or-later
// The theme of a cluster: one of those there are, none, or a new one by typing
// its title.
#pragma once

#include "ui/shell/room_context.h"
#include "ui/widgets/choice_box.h"

namespace coalesce::ui {

class ThemeBox : public ChoiceBox {
    Q_OBJECT

public:
    explicit ThemeBox(const RoomContext &context, QWidget *parent = nullptr);

    // What is typed for the one before is kept first.
    void setCluster(const std::optional<ClusterId> &cluster);
    void follow(const ChangeSet &changes);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fill();
    void showChosen();
    void choose(int index);
    void takeTyped();
    void make(const ClusterId &cluster, const QString &title);

    RoomContext m_context;
    std::optional<ClusterId> m_cluster;
};

} // namespace coalesce::ui
