// SPDX-License-Identifier: GPL-3.0-or-later
// The canvas and its tray, in one painted widget: shows the items, turns what hands and keys do into
// gestures, and has the editor commit what comes of them. Keeps nothing of the workshop itself: it follows
// the session's change sets.
#pragma once

#include "core/layout/cluster_layout.h"
#include "core/layout/spatial_walk.h"
#include "core/scene/picture_cache.h"
#include "ui/canvas/canvas_camera.h"
#include "ui/canvas/canvas_editor.h"
#include "ui/canvas/canvas_items.h"
#include "ui/canvas/gesture.h"
#include "ui/canvas/glide.h"
#include "ui/canvas/title_editor.h"
#include "ui/canvas/touch.h"

#include <QMenu>
#include <QPointer>
#include <QTimer>
#include <QWidget>
#include <functional>

class QScrollBar;
class QTouchEvent;

namespace coalesce::ui {

class Announcer;
class ThemeController;

class CanvasView : public QWidget, private GestureWorld {
    Q_OBJECT

public:
    // Both outlive the view.
    CanvasView(WorkshopSession &session, const ThemeController &theme, QWidget *parent = nullptr);
    ~CanvasView() override;

    const CanvasItems &items() const { return m_items; }
    const Selection &selection() const { return m_selection; }
    const Gesture &gesture() const { return m_gesture; }
    const Glide &glide() const { return m_glide; }
    const Workshop &workshop() const;
    bool isReadOnly() const;
    double zoom() const { return m_camera.zoom(); }
    TitleEditor *titleEditor() const { return m_titleEditor; } // null while no title is being typed
    QMenu *offer() const { return m_offer; }                   // null while nothing is asked

    // Where a note or cluster is in the view; empty for what is not shown.
    QRect viewRect(const CanvasItem &item) const;
    QRect canvasRect() const; // without the tray
    QRect trayRect() const;
    QRect handRect() const; // what is in the hand, as painted; empty while there is nothing

    void setFilter(const std::optional<PromptId> &prompt);
    void showEverything(); // whatever table and theme
    void setThemeFilter(const std::optional<ThemeId> &theme);
    void select(const std::vector<AnswerId> &notes);
    void select(const std::vector<ClusterId> &clusters);
    void select(const ClusterId &cluster) { select(std::vector{cluster}); }
    void cancelGesture();
    void commitTitle() { closeTitleEditor(true); } // keeps the title that is being typed
    // Scrolls as far as needed to see the item.
    void reveal(const CanvasItem &item);
    void zoomTo(double zoom);
    void zoomBy(int steps);
    void zoomToFit();

    // The commands. Each does nothing where the selection does not suit it; can…() says so beforehand.
    void selectAll();
    bool canGroup() const { return !m_selection.notes().empty(); }
    void groupSelection();
    bool canSplit() const { return splitSource().has_value(); }
    void splitSelection();
    bool canMove() const { return !m_selection.isEmpty(); }
    void moveSelection();
    void moveSelectionTo(const ClusterId &cluster);
    void moveSelectionToNew(const QString &title);
    // A cluster of these, its title to be typed over; an empty one is made up.
    void startClusterNamed(const std::vector<AnswerId> &notes, const QString &title);
    bool canRename() const { return renameTarget().has_value(); }
    void renameSelection();
    bool canRemove() const { return !m_selection.isEmpty(); }
    void removeSelection();
    void removeAnswers();
    bool canStack() const { return m_selection.notes().size() > 1; }
    void stackSelection();
    void stackEach(const std::vector<std::vector<AnswerId>> &stacks);
    bool canUnstack() const;
    void unstackSelection();
    void toggleStar();
    bool canOpenLarge() const; // one note is chosen, or has the keyboard
    void openLarge();
    bool canJoin() const { return m_selection.clusters().size() > 1; }
    void joinSelection(); // into the one that was chosen first
    bool canFold() const { return renameTarget().has_value(); }
    void toggleFold();
    bool canResize() const { return renameTarget().has_value(); }
    void widen() { resizeBy(1); }
    void narrow() { resizeBy(-1); }
    void suitWidth(); // as many columns as suit the number of notes
    bool canColour() const { return !clustersMeant().empty(); }
    void chooseColour();
    void colour(std::optional<ClusterColour> colour);
    void chooseTheme();
    void setTheme(const std::vector<ClusterId> &clusters, const std::optional<ThemeId> &theme);
    void tidy() { tidyBy(TidyBy::Table); }
    void tidyBy(TidyBy by);
    // What a drag does, from wherever it is dragged: puts notes into a cluster, so that they come to stand at
    // `index` (nothing: at the end), asking what to do with those of another prompt.
    void place(const std::vector<AnswerId> &notes, const ClusterId &cluster, std::optional<int> index);
    void takeOut(const std::vector<AnswerId> &notes);
    void merge(const ClusterId &into, const std::vector<ClusterId> &clusters);

signals:
    void selectionChanged();
    void viewChanged();                    // zoom or filter
    void scrolled();                       // canvas or tray
    void handChanged();                    // something is taken up, or let go
    void said(const QString &sentence);    // what a command did
    void noticed(const QString &sentence); // the same, where it is worth a message on the screen
    void failed(const QString &sentence);  // why it could not
    void detailsWanted();                  // Enter or a double click on a note
    void titleWanted(const coalesce::ClusterId &cluster); // to be typed elsewhere: the canvas is not shown
    void menuWanted(QPoint global);                       // for what is chosen

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    // GestureWorld
    Hit hitAt(QPoint view) const override;
    QPoint toContent(QPoint view, bool tray) const override;
    std::vector<AnswerId> notesIn(const QRect &content, bool tray) const override;
    bool mayMerge(const ClusterId &from, const ClusterId &into) const override;
    int columnsAt(const ClusterId &cluster, QPoint view) const override;

    void beforeFilter();
    void afterFilter();
    void follow(const ChangeSet &changes);
    void revealChanged(const ChangeSet &changes);
    using Places = std::unordered_map<ClusterId, QPoint>; // of cards, in the view
    Places placesOf(const std::vector<ClusterId> &clusters) const;
    void glideFrom(Places before); // to where the cards stand now
    void restyle();

    // Geometry
    bool isInTray(const CanvasItem &item) const;
    QRect trayNoteRect(int row) const; // in the view
    int trayContentHeight() const;
    layout::CardShape shapeOf(int card) const;
    QRect cornerOf(int card) const; // in the view: where the card's size can be taken hold of
    // Whatever moves the camera goes through here, so that all that depends on it comes along.
    void moveCamera(const std::function<void(CanvasCamera &)> &move);
    void scrollBy(QPoint view);
    void syncScrollBars();

    // Painting
    void paintTray(QPainter &painter, const QRect &area);
    void paintCluster(QPainter &painter, const ClusterId &id, const scene::SceneStates &states);
    void paintGliding(QPainter &painter, const QRect &area, const scene::SceneStates &states);
    void paintHand(QPainter &painter);
    void paintBand(QPainter &painter);
    void paintHidden(QPainter &painter);
    void paintEmptyState(QPainter &painter);
    void paintWayBack(QPainter &painter);
    void paintNewSize(QPainter &painter);
    QPoint carriedBy() const;
    QRect litRect() const;
    QRect dropPlace() const;

    // Input
    void pressAt(const Pointer &pointer);
    void moveTo(const Pointer &pointer);
    void releaseAt(const Pointer &pointer);
    void doubleClickAt(QPoint at);
    void openMenuAt(QPoint at);
    void touched(const QTouchEvent &event);
    void pinch(double factor, QPoint at);
    void held(); // a finger or a pen that rested long enough
    void perform(const Effects &effects);
    void afterGesture();
    void updateHand();
    void edgeScroll();
    void selectRange(const AnswerId &to);
    void walk(layout::Direction direction, Qt::KeyboardModifiers modifiers);
    std::optional<CanvasItem> next(layout::Direction direction) const;
    void choose(const CanvasItem &item, SelectHow how);
    void setUnder(const std::optional<ClusterId> &cluster);
    void updateCursor();
    void tellFocus();

    // Commands
    bool report(const Result<CanvasEditor::Done> &done);
    void startCluster(const std::vector<AnswerId> &notes, QPoint at, const QString &title = {});
    // Asks what shall happen to those of `notes` that belong to another prompt, then goes on with the ones it
    // may.
    using GoOn = std::function<void(const std::vector<AnswerId> &notes, OtherPrompt otherPrompt)>;
    void withPrompt(const std::vector<AnswerId> &notes, const PromptId &prompt, GoOn goOn);
    std::optional<ClusterId> splitSource() const;
    std::optional<ClusterId> renameTarget() const;
    std::optional<AnswerId> largeTarget() const;
    void resizeBy(int columns);
    void resizeTo(const ClusterId &cluster, int columns); // 0: as many as suit
    void showMade(const ClusterId &cluster);
    std::vector<ClusterId> clustersMeant() const;
    void goOnInTray(const std::optional<int> &row);
    void editTitle(const ClusterId &cluster);
    void placeTitleEditor();
    void closeTitleEditor(bool commit);
    void keepTitle(const QString &title);
    QPoint freshPlace(int notes) const; // for a cluster of so many notes that is made by key

    WorkshopSession &m_session;
    const ThemeController &m_theme;
    scene::SceneStyle m_style;
    CanvasItems m_items;
    CanvasEditor m_editor;
    Selection m_selection;
    Gesture m_gesture;
    CanvasCamera m_camera;
    Glide m_glide;
    scene::PictureCache m_cache;
    Announcer *m_announcer;
    QScrollBar *m_horizontal;
    QScrollBar *m_vertical;
    QScrollBar *m_trayBar;
    QTimer m_edgeTimer;
    QTimer m_hold; // runs while a finger or a pen rests
    Touch m_touch;
    QPointer<TitleEditor> m_titleEditor;
    QPointer<QWidget> m_beforeTitle; // had the focus
    QPointer<QMenu> m_offer;
    std::unordered_set<AnswerId> m_inHand;
    std::optional<CanvasItem> m_toldFocus; // what a screen reader heard last
    QRect m_paintedHand;                   // where the hand was painted last, to paint over it
    QRect m_paintedLit;
    std::optional<ClusterId> m_under; // the card under the resting pointer
    bool m_leftTray = false;          // what is dragged has been well beyond the tray
    bool m_panKey = false;
    bool m_panned = false; // while the key was down
    bool m_fitted = false; // the first time it is shown it fits itself to what is there
    int m_wheelRest = 0;
    double m_pinch = 1.0;
};

} // namespace coalesce::ui
