// SPDX-License-Identifier: GPL-3.0-or-later
// Where a cluster's title is typed, over its card. Enter or going elsewhere keeps it, Escape does not.
#pragma once

#include "core/base/id.h"

#include <QLineEdit>

namespace coalesce::ui {

class TitleEditor : public QLineEdit {
    Q_OBJECT

public:
    TitleEditor(const ClusterId &cluster, const QString &title, QWidget *parent);
    const ClusterId &cluster() const { return m_cluster; }

signals:
    void left(bool keep);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    const ClusterId m_cluster;
};

} // namespace coalesce::ui
