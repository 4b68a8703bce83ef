// SPDX-License-Identifier: GPL-3.0-or-later
// The canvas as a screen reader meets it, from outside: the real program in a window, asked over AT-SPI.
#include <atspi/atspi.h> // before Qt, whose "signals" it uses as a name

#include "tests/support/catch.h"

#include <QDeadlineTimer>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>
#include <functional>
#include <memory>
#include <vector>

namespace {

struct Unref {
    void operator()(gpointer object) const {
        if (object)
            g_object_unref(object);
    }
};
using Node = std::shared_ptr<AtspiAccessible>;

Node owned(AtspiAccessible *accessible) {
    return {accessible, Unref()};
}

// An error is a node that has gone meanwhile: there is nothing to say of it.
QString nameOf(const Node &node) {
    GError *error = nullptr;
    const std::unique_ptr<gchar, decltype(&g_free)> name(atspi_accessible_get_name(node.get(), &error),
                                                         g_free);
    g_clear_error(&error);
    return name ? QString::fromUtf8(name.get()) : QString();
}

std::vector<Node> childrenOf(const Node &node) {
    std::vector<Node> children;
    // What the library keeps may be older than what it was told.
    atspi_accessible_clear_cache(node.get());
    const int count = atspi_accessible_get_child_count(node.get(), nullptr);
    for (int i = 0; i < count; ++i)
        if (AtspiAccessible *child = atspi_accessible_get_child_at_index(node.get(), i, nullptr))
            children.push_back(owned(child));
    return children;
}

// The first node below, by depth, for which `fits` holds.
Node find(const Node &from, const std::function<bool(const Node &)> &fits, int depth = 12) {
    if (depth == 0)
        return {};
    for (const Node &child : childrenOf(from)) {
        if (fits(child))
            return child;
        if (const Node below = find(child, fits, depth - 1))
            return below;
    }
    return {};
}

bool eventually(const std::function<bool()> &holds) {
    for (QDeadlineTimer deadline(20'000); !deadline.hasExpired();) {
        if (holds())
            return true;
        g_main_context_iteration(nullptr, FALSE);
    }
    return holds();
}

AtspiRole roleOf(const Node &node) {
    return atspi_accessible_get_role(node.get(), nullptr);
}

QStringList actionsOf(const Node &node) {
    QStringList names;
    AtspiAction *action = atspi_accessible_get_action_iface(node.get());
    for (int i = 0; action && i < atspi_action_get_n_actions(action, nullptr); ++i)
        names << QString::fromUtf8(atspi_action_get_action_name(action, i, nullptr));
    if (action)
        g_object_unref(action);
    return names;
}

bool perform(const Node &node, const QString &name) {
    const auto at = actionsOf(node).indexOf(name);
    AtspiAction *action = atspi_accessible_get_action_iface(node.get());
    const bool done = action && at >= 0 && atspi_action_do_action(action, int(at), nullptr);
    if (action)
        g_object_unref(action);
    return done;
}

bool hasState(const Node &node, AtspiStateType state) {
    const std::unique_ptr<AtspiStateSet, Unref> states(atspi_accessible_get_state_set(node.get()));
    return states && atspi_state_set_contains(states.get(), state);
}

// The program with its sample open, until the end of the test.
class Program {
public:
    Program() {
        const QString file = m_folder.filePath(QStringLiteral("sample.coalesce"));
        REQUIRE(QProcess::execute(QStringLiteral(COALESCE_EXECUTABLE), {QStringLiteral("sample"), file}) ==
                0);
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
        environment.insert(QStringLiteral("QT_LINUX_ACCESSIBILITY_ALWAYS_ON"), QStringLiteral("1"));
        environment.insert(QStringLiteral("COALESCE_DATA_DIR"), m_folder.filePath(QStringLiteral("data")));
        m_process.setProcessEnvironment(environment);
        m_process.start(QStringLiteral(COALESCE_EXECUTABLE), {file});
        REQUIRE(m_process.waitForStarted());
    }
    ~Program() {
        m_process.terminate();
        if (!m_process.waitForFinished(5'000))
            m_process.kill();
        m_process.waitForFinished();
    }
    Program(const Program &) = delete;
    Program &operator=(const Program &) = delete;

    Node accessible() const {
        Node found;
        REQUIRE(eventually([&] {
            for (const Node &one : childrenOf(owned(atspi_get_desktop(0))))
                if (qint64(atspi_accessible_get_process_id(one.get(), nullptr)) == m_process.processId())
                    found = one;
            return bool(found);
        }));
        return found;
    }

private:
    QTemporaryDir m_folder;
    QProcess m_process;
};

bool named(const Node &node, const char *begin) {
    return nameOf(node).startsWith(QLatin1String(begin));
}

} // namespace

TEST_CASE("a screen reader finds the canvas, reads its clusters and answers, and acts on them") {
    REQUIRE(atspi_init() <= 1); // 1: already
    const Program program;
    const Node app = program.accessible();
    Node room;
    REQUIRE(eventually([&] {
        room = find(app, [](const Node &node) { return nameOf(node) == QLatin1String("Canvas"); });
        return bool(room);
    }));
    if (roleOf(room) != ATSPI_ROLE_CANVAS) // the button of the rail
        REQUIRE(perform(room, actionsOf(room).value(0)));
    Node canvas;
    REQUIRE(eventually([&] {
        canvas = find(app, [](const Node &node) {
            return roleOf(node) == ATSPI_ROLE_CANVAS && nameOf(node) == QLatin1String("Canvas");
        });
        return bool(canvas);
    }));

    const auto children = childrenOf(canvas);
    REQUIRE(children.size() > 5);
    CHECK(named(children[0], "Not yet clustered, "));
    const Node &cluster = children[1];
    CHECK(named(cluster, "Cluster, Continue, "));
    const auto notes = childrenOf(cluster);
    REQUIRE_FALSE(notes.empty());
    const Node note = notes.front();
    CHECK(roleOf(note) == ATSPI_ROLE_LIST_ITEM);
    CHECK(named(note, "Answer, 1 of "));
    CHECK(hasState(note, ATSPI_STATE_SELECTABLE));
    CHECK(hasState(note, ATSPI_STATE_FOCUSABLE));
    AtspiComponent *component = atspi_accessible_get_component_iface(note.get());
    REQUIRE(component);
    AtspiRect *place = atspi_component_get_extents(component, ATSPI_COORD_TYPE_SCREEN, nullptr);
    CHECK(place->width > 10);
    CHECK(place->height > 10);
    g_free(place);
    g_object_unref(component);

    // Chosen, then taken out: it is told as waiting, and the cluster has one answer less.
    REQUIRE(perform(note, QStringLiteral("Press")));
    CHECK(eventually([&] {
        atspi_accessible_clear_cache(note.get());
        return hasState(note, ATSPI_STATE_SELECTED);
    }));
    const size_t before = notes.size();
    const QString text = nameOf(note).section(QLatin1String(": "), 1);
    REQUIRE(perform(note, QStringLiteral("Take out")));
    CHECK(eventually([&] { return childrenOf(cluster).size() == before - 1; }));
    CHECK(eventually([&] {
        return bool(find(
            children[0],
            [&](const Node &waiting) {
                return nameOf(waiting).contains(QLatin1String("not yet clustered")) &&
                       nameOf(waiting).endsWith(text);
            },
            1));
    }));
}
