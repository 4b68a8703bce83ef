// SPDX-License-Identifier: GPL-3.0-or-later
// The command finder (Ctrl+K): a field and a list over the window. Keyboard alone is enough: type, arrows,
// Enter, Esc. The focus stays in the field while the arrows move through the list.
#pragma once

#include "ui/finder/finder_source.h"

#include <QPointer>
#include <QWidget>
#include <memory>

class QFrame;
class QLabel;
class QLineEdit;
class QListView;

namespace coalesce::ui {

class FinderModel;
class ThemeController;

class Finder : public QWidget {
    Q_OBJECT

public:
    // Covers `window` while it is open.
    Finder(QWidget &window, const ThemeController &theme);
    ~Finder() override;

    // Sources are asked in the order they were added.
    void addSource(std::unique_ptr<FinderSource> source);
    // Asked after the others; not owned, and to be removed before it goes. For sources that live with a
    // workshop.
    void addSource(const FinderSource &source);
    void removeSource(const FinderSource &source);

    void open(const QString &typed = {});
    void dismiss(); // gives the focus back to what had it

    // Once it has been opened.
    QLineEdit &field() const { return *m_field; }
    QListView &list() const { return *m_list; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void build();
    void search();
    void step(int rows);
    void setCurrentRow(int row);
    void activate(int row);
    void place();

    QWidget &m_window;
    const ThemeController &m_theme;
    std::vector<std::unique_ptr<FinderSource>> m_owned;
    std::vector<const FinderSource *> m_sources;
    FinderModel *m_model;
    QFrame *m_card = nullptr;
    QLineEdit *m_field = nullptr;
    QListView *m_list = nullptr;
    QLabel *m_hint = nullptr;
    QPointer<QWidget> m_before; // had the focus before
};

} // namespace coalesce::ui
