// SPDX-License-Identifier: GPL-3.0-or-later
// A large button with an icon, a title and a line that explains it, for the start page.
#pragma once

#include "ui/icons/icon.h"

#include <QPushButton>

namespace coalesce::ui {

class ChoiceCard : public QPushButton {
    Q_OBJECT

public:
    ChoiceCard(IconName name, const QString &title, const QString &detail, const ThemeController &theme,
               QWidget *parent = nullptr);
    void setRoomy();                     // as high as all of the detail needs
    void setAside(const QString &aside); // muted, at the right of the title: a date
    void setElide(Qt::TextElideMode elide) {
        m_elide = elide;
    } // where a long detail is cut; paths in the middle
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {160, sizeHint().height()}; }

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QRect detailRect() const;
    void fitHeight();

    const ThemeController &m_theme;
    IconName m_name;
    QString m_detail;
    bool m_roomy = false;
    QString m_aside;
    Qt::TextElideMode m_elide = Qt::ElideRight;
};

} // namespace coalesce::ui
