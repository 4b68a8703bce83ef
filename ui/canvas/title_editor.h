// SPDX-License-Identifier: GPL-3.0-or-later
// Where a cluster's title is typed, over its card. A pause, Enter or going elsewhere keeps it; Escape brings
// back the one before.
#pragma once

#include "core/base/id.h"

#include <QLineEdit>
#include <QTimer>

namespace coalesce::ui {

class TitleEditor : public QLineEdit {
    Q_OBJECT

public:
    TitleEditor(const ClusterId &cluster, const QString &title, QWidget *parent);
    const ClusterId &cluster() const { return m_cluster; }
    const QString &before() const { return m_before; } // the title when typing began

signals:
    void paused(const QString &title);
    void left(bool keep);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    const ClusterId m_cluster;
    const QString m_before;
    QTimer m_pause;
};

} // namespace coalesce::ui
