// SPDX-License-Identifier: GPL-3.0-or-later
// What of a source could not be used as it stands, line by line, and a button that copies the lines. There
// may be as many as the source has rows.
#pragma once

#include <QWidget>

class QListView;
class QStringListModel;

namespace coalesce::ui {

class RemarksBox : public QWidget {
    Q_OBJECT

public:
    explicit RemarksBox(QWidget *parent = nullptr);

    void setLines(const QStringList &lines); // shows itself where there are any
    bool hasFocusInside() const;
    void copy() const; // the selected lines, or all of them

private:
    QStringListModel *m_lines;
    QListView *m_list;
};

} // namespace coalesce::ui
